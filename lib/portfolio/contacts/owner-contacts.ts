import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import type { Change } from '@/lib/people/access/change';
import { fail, ok, type Result } from '@/lib/base/values/result';
import type { KnownContact } from './prefill';
import { profiles } from './profiles';
import type { GroupId, ProfileId } from './profiles/profile';
import { profileIn } from './owner-fields';
import { contactProblems, furtherForm, ownerProblems, sameOwner, type OwnerProblem } from './owner-schema';
import { namedRoles } from './save-roles';
import { contactValues, rolesTyped } from './schema';
import { saveVersion, type NotSaved } from './save-contact';
import { savedContacts, type SavedContact, type SavedWithRoles } from './saved-contacts';

/** Who owns what is bought: a saved contact for all of it, or somebody new, whose fields stand beside `profile`. */
export type AskedOwner = {
  readonly owner?: string | undefined;
  readonly profile?: ProfileId | undefined;
  /** The kind of contact whose roles stand in the form. */
  readonly roled?: ProfileId | undefined;
  readonly [field: string]: unknown;
};

/** The contact of each group. */
export type OwnerContacts = Readonly<Partial<Record<GroupId, string>>>;

export type OwnerError =
  | { readonly code: 'owner-incomplete'; readonly problems: readonly OwnerProblem[] }
  | { readonly code: NotSaved | 'contact' };

/**
 * The contacts that one owner needs for these groups of zones, each saved where it is not there yet. Refused where a form
 * is not right, or where the chosen one cannot own names of a group; the caller then rolls everything back.
 */
export async function ownerContacts(
  change: Change,
  asked: AskedOwner,
  groups: readonly GroupId[],
): Promise<Result<OwnerContacts, OwnerError>> {
  const owner = await ownerOf(change, asked);
  if (!owner.ok) return owner;
  const { id, ...known } = owner.value;
  const contacts: Partial<Record<GroupId, string>> = {};
  for (const group of groups) {
    const other = profileIn(group, known);
    if (other === null) return fail({ code: 'contact' });
    const found = other === known.profile ? ok(id) : await contactIn(change, known, asked, other);
    if (!found.ok) return found;
    contacts[group] = found.value;
  }
  return ok(contacts);
}

async function ownerOf(change: Change, asked: AskedOwner): Promise<Result<SavedContact, OwnerError>> {
  const { profile, owner } = asked;
  if (profile === undefined) {
    const [saved] = await savedContacts(change.tx, change.actor, owner);
    return saved ? ok(saved) : fail({ code: 'contact' });
  }
  const problems = ownerProblems(asked, profile, []);
  if (problems.length > 0) return fail({ code: 'owner-incomplete', problems });
  const saved = await save(change, asked, profile);
  return saved.ok ? ok({ id: saved.value, profile, values: profiles[profile].schema.parse(asked) }) : saved;
}

/** The owner's contact of another profile, saved where there is none yet. */
async function contactIn(
  change: Change,
  known: KnownContact,
  asked: AskedOwner,
  other: ProfileId,
): Promise<Result<string, OwnerError>> {
  const twin = sameOwner(known, other, await savedContacts(change.tx, change.actor));
  if (twin && asked.profile === undefined) return ok(twin.id);
  const form = furtherForm(known, other, asked);
  const problems = contactProblems(other, form);
  return problems.length > 0 ? fail({ code: 'owner-incomplete', problems }) : save(change, asked, other, form);
}

/** Saved once, however often the form is sent: what is typed again is the contact that is there. */
async function save(
  change: Change,
  asked: AskedOwner,
  profile: ProfileId,
  form: Readonly<Record<string, unknown>> = asked,
): Promise<Result<string, OwnerError>> {
  const roles = asked.roled === profile ? await namedRoles(change, { profile }, rolesTyped(asked)) : null;
  if (roles?.ok === false) {
    const problems = roles.error.map((role) => ({ path: [role], message: 'errors.invalidChoice' }));
    return fail({ code: 'owner-incomplete', problems });
  }
  const input = { ...form, profile, returnTo: 'checkout' } as const;
  const values: unknown = JSON.parse(JSON.stringify(contactValues(input)));
  const named = roles?.value;
  const isTwin = (contact: SavedWithRoles) =>
    contact.profile === profile &&
    isDeepStrictEqual(contact.values, values) &&
    (named === undefined || isDeepStrictEqual(contact.roles, named));
  const twin = (await savedContacts(change.tx, change.actor)).find(isTwin);
  if (twin) return ok(twin.id);
  const saved = await saveVersion(change, input, named);
  return saved.ok ? ok(saved.value.id) : fail({ code: saved.error });
}
