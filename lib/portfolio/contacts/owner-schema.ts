import { z } from 'zod';
import { zodMessage } from '@/lib/base/i18n/zod-message';
import { spacedPhone } from '@/lib/base/values/phone';
import { profileIn } from '@/lib/portfolio/contacts/owner-fields';
import { prefill, type KnownContact } from '@/lib/portfolio/contacts/prefill';
import { profiles } from '@/lib/portfolio/contacts/profiles';
import type { ContactValues } from '@/lib/portfolio/contacts/profiles/field';
import { groupIds, profileIds, type GroupId, type ProfileId } from '@/lib/portfolio/contacts/profiles/profile';

/** What is wrong with an owner, each with the field to mend. */
export type OwnerProblem = { readonly path: readonly PropertyKey[]; readonly message: string };

/** The form of the same owner in another profile: what was typed there, and the rest by what is known. */
export function furtherForm(
  known: KnownContact,
  other: ProfileId,
  typed: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const asked = new Set(profiles[known.profile].fields.map(({ name }) => name));
  const own = profiles[other].fields.flatMap(({ name }) => {
    const value = asked.has(name) ? undefined : typed[name];
    return typeof value === 'string' && value.trim() !== '' ? [[name, value] as const] : [];
  });
  const typedToo = { ...asTyped(known.values), ...Object.fromEntries(own) };
  return { ...prefill(other, { ...known, values: typedToo }), ...Object.fromEntries(own) };
}

/** What is wrong with a new owner's form, for each of the groups of zones that they will own names of. */
export function ownerProblems(
  form: Readonly<Record<string, unknown>>,
  profile: ProfileId,
  groups: readonly GroupId[],
): readonly OwnerProblem[] {
  const parsed = profiles[profile].schema.safeParse(form, { error: zodMessage });
  const values = parsed.success ? parsed.data : textsOf(form);
  const further = groups.flatMap((group) => {
    const other = profileIn(group, { profile, values });
    return other === null || other === profile
      ? []
      : contactProblems(other, furtherForm({ profile, values }, other, form));
  });
  const own = parsed.error?.issues ?? [];
  const seen = new Set(own.map(({ path }) => path[0]));
  return [...own, ...further.filter(({ path }) => !seen.has(path[0]) && seen.add(path[0]))];
}

const textsOf = (form: Readonly<Record<string, unknown>>): ContactValues =>
  Object.fromEntries(
    Object.entries(form).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );

/** What is wrong with the form of a contact. */
export function contactProblems(profile: ProfileId, form: Readonly<Record<string, unknown>>): readonly OwnerProblem[] {
  return profiles[profile].schema.safeParse(form, { error: zodMessage }).error?.issues ?? [];
}

/** What tells one owner from another. */
const marks = new Set([
  'lastName',
  'firstName',
  'patronymic',
  'orgName',
  'latinFirstName',
  'latinLastName',
  'latinCompany',
  'latinFullName',
  'email',
]);

/** The contact of another profile that belongs to the same owner; null where there is none. */
export function sameOwner<C extends KnownContact>(
  known: KnownContact,
  other: ProfileId,
  others: readonly C[],
): C | null {
  const told = prefill(other, known);
  const compared = profiles[other].fields.filter(({ name }) => marks.has(name));
  const isSame = ({ profile, values }: C) =>
    profile === other && compared.every(({ name }) => (values[name] ?? '') === (told[name] ?? ''));
  return others.find(isSame) ?? null;
}

export type Standing =
  /** Owns names of all groups. `spelled`: how they are written where no contact of theirs says so yet; empty otherwise. */
  | { readonly kind: 'whole'; readonly spelled: string }
  /** Something is asked of them first. */
  | { readonly kind: 'lacks' };

/** How an owner stands to the groups of zones in a cart; null where they cannot own names of one. */
export function standingOf(
  known: KnownContact,
  groups: readonly GroupId[],
  others: readonly KnownContact[],
): Standing | null {
  const spelled: string[] = [];
  let lacks = false;
  for (const group of groups) {
    const other = profileIn(group, known);
    if (other === null) return null;
    if (other === known.profile || sameOwner(known, other, others)) continue;
    const form = furtherForm(known, other, {});
    if (contactProblems(other, form).length > 0) lacks = true;
    else spelled.push(spelling(form));
  }
  return lacks ? { kind: 'lacks' } : { kind: 'whole', spelled: spelled[0] ?? '' };
}

function spelling(form: Readonly<Record<string, unknown>>): string {
  const name = [form['latinFirstName'], form['latinLastName']].join(' ');
  return [name, form['latinAddress'], form['latinCity'], form['postcode']].filter(Boolean).join(', ');
}

/** Stored phones are digits alone; a person writes them with spaces. */
export function asTyped(values: ContactValues): ContactValues {
  const phones = (['phone', 'mobile'] as const).flatMap((name) => {
    const phone = values[name];
    return phone ? [[name, spacedPhone(phone)] as const] : [];
  });
  return { ...values, ...Object.fromEntries(phones) };
}

/** The names of all fields that an owner may be asked for. */
export const ownerFieldNames: readonly string[] = [
  ...new Set(Object.values(profiles).flatMap(({ fields }) => fields.map(({ name }) => name))),
];

const isGroup = (text: string): text is GroupId => groupIds.some((id) => id === text);

/** The kind of contact that a new owner is, and the groups of zones that are bought for them, apart by commas. */
export const newOwnerFields = {
  profile: z.enum(profileIds).optional(),
  groups: z
    .string()
    .max(200)
    .transform((typed) => typed.split(',').filter(isGroup))
    .optional(),
};
