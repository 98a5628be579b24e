import { z } from 'zod';
import { zodMessage } from '@/lib/base/i18n/zod-message';
import { spacedPhone } from '@/lib/base/values/phone';
import { latinFields } from '@/lib/portfolio/contacts/latin-fields';
import { prefill, type KnownContact } from '@/lib/portfolio/contacts/prefill';
import { fitsGroup, type ContactGroup } from '@/lib/portfolio/contacts/profiles/groups';
import { profiles } from '@/lib/portfolio/contacts/profiles';
import type { ContactValues } from '@/lib/portfolio/contacts/profiles/field';
import type { ProfileId } from '@/lib/portfolio/contacts/profiles/profile';

/*
 * One owner for all zones of a cart. Most of what the international zones ask for is what the Russian ones ask for, in
 * Latin letters: it is spelled by transliteration, and only asked for where that cannot be done.
 */

/** What is wrong with an owner, each with the field to mend. */
export type OwnerProblem = { readonly path: readonly PropertyKey[]; readonly message: string };

/** The form of the same owner in Latin letters: what was typed there, and the rest by transliteration. */
export function latinForm(
  known: KnownContact,
  typed: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const own = latinFields(known.profile).flatMap(({ name }) => {
    const value = typed[name];
    return typeof value === 'string' && value.trim() !== '' ? [[name, value] as const] : [];
  });
  return { ...prefill('gtld', { ...known, values: asTyped(known.values) }), ...Object.fromEntries(own) };
}

/** What is wrong with a new owner's form; `inLatin` where international zones are bought as well. */
export function ownerProblems(
  form: Readonly<Record<string, unknown>>,
  profile: ProfileId,
  inLatin: boolean,
): readonly OwnerProblem[] {
  const parsed = profiles[profile].schema.safeParse(form, { error: zodMessage });
  if (!parsed.success) return parsed.error.issues;
  if (!inLatin || fitsGroup(profile, 'gtld')) return [];
  return latinProblems(latinForm({ profile, values: parsed.data }, form));
}

/** What is wrong with an owner's form in Latin letters. */
export function latinProblems(form: Readonly<Record<string, unknown>>): readonly OwnerProblem[] {
  return profiles.gtld.schema.safeParse(form, { error: zodMessage }).error?.issues ?? [];
}

/** The contact in Latin letters that belongs to the same owner; null where there is none. */
export function sameOwner<C extends KnownContact>(known: KnownContact, others: readonly C[]): C | null {
  const latin = prefill('gtld', known);
  const marks = ['latinFirstName', 'latinLastName', 'latinCompany', 'email'] as const;
  const isSame = ({ profile, values }: C) =>
    profile === 'gtld' && marks.every((mark) => (values[mark] ?? '') === (latin[mark] ?? ''));
  return others.find(isSame) ?? null;
}

/**
 * What an owner is called for the groups of zones that take Latin letters alone, where no contact of theirs says so: the
 * spelling that is sent then, empty where none is needed. Undefined where they cannot own names of a group.
 */
export function spellingFor(
  known: KnownContact,
  groups: readonly ContactGroup['id'][],
  others: readonly KnownContact[],
): string | undefined {
  const lacking = groups.filter((group) => !fitsGroup(known.profile, group));
  if (lacking.length === 0) return '';
  if (lacking.some((group) => group !== 'gtld')) return undefined;
  if (sameOwner(known, others)) return '';
  const form = latinForm(known, {});
  if (latinProblems(form).length > 0) return undefined;
  const name = [form['latinFirstName'], form['latinLastName']].join(' ');
  return [name, form['latinAddress'], form['latinCity'], form['postcode']].join(', ');
}

/** Stored phones are digits alone; a person writes them with spaces. */
export function asTyped(values: ContactValues): ContactValues {
  return values['phone'] ? { ...values, phone: spacedPhone(values['phone']) } : values;
}

/** The names of all fields that an owner may be asked for. */
export const ownerFieldNames: readonly string[] = [
  ...new Set(Object.values(profiles).flatMap(({ fields }) => fields.map(({ name }) => name))),
];

/** The kind of contact that a new owner is, and that other zones are bought for the same one. */
export const newOwnerFields = {
  profile: z.enum(['ru-person', 'ru-org', 'gtld']).optional(),
  inLatin: z.literal('1').optional(),
};
