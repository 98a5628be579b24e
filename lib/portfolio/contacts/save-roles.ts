import 'server-only';
import { now } from '@/lib/base/clock/clock';
import { newId } from '@/lib/base/values/ids';
import { fail, ok, type Result } from '@/lib/base/values/result';
import type { Change } from '@/lib/people/access/change';
import { audit } from '@/lib/people/audit/audit';
import { isProfileId } from './profiles/declarations';
import type { ProfileId } from './profiles/profile';
import { rolesOf, type RoleContacts } from './roles';
import { sameField, type OtherRole } from './role-fields';
import type { RoleForm, RolesInput } from './schema';

/** `stale`: another version took its place. Otherwise the roles whose contact is none that can stand for them. */
export type RolesNotSaved = 'stale' | { readonly code: 'unknown'; readonly roles: readonly OtherRole[] };

type Named = { readonly profile: ProfileId; readonly except?: string };

/** Who else than the owner stands for the roles of a kind of contact, by a form; or the roles whose contact cannot. */
export async function namedRoles(
  { tx, actor: { customerId } }: Pick<Change, 'tx' | 'actor'>,
  { profile, except }: Named,
  input: RoleForm,
): Promise<Result<RoleContacts, readonly OtherRole[]>> {
  const wanted = rolesOf(profile).flatMap((role) => {
    const chosen = input[role];
    return input[sameField[role]] || chosen === undefined ? [] : [[role, chosen] as const];
  });
  const ids = wanted.map(([, chosen]) => chosen).filter((id) => id !== except);
  const known = await tx.contact.findMany({
    where: { id: { in: ids }, customerId, profile, replacedAt: null },
    select: { id: true },
  });
  const unknown = wanted.filter(([, chosen]) => !known.some(({ id }) => id === chosen)).map(([role]) => role);
  return unknown.length > 0 ? fail(unknown) : ok(Object.fromEntries(wanted));
}

/** Names who else than the owner stands for a contact's roles: a new version of it, as of every edit. */
export async function saveRoles(
  { tx, actor, address }: Change,
  input: RolesInput,
): Promise<Result<{ readonly id: string }, RolesNotSaved>> {
  const { customerId } = actor;
  const contact = await tx.contact.findFirst({ where: { id: input.contact, customerId, replacedAt: null } });
  if (!contact || !isProfileId(contact.profile)) return fail('stale');
  const { profile, label, sealed } = contact;
  const named = await namedRoles({ tx, actor }, { profile, except: contact.id }, input);
  if (!named.ok) return fail({ code: 'unknown', roles: named.error });
  const id = newId('con');
  const roles = named.value;
  await tx.contact.create({ data: { id, customerId, profile, label, sealed, roles } });
  const replaced = await tx.contact.updateMany({
    where: { id: contact.id, customerId, replacedAt: null },
    data: { replacedAt: now(), replacedById: id },
  });
  if (replaced.count === 0) return fail('stale');
  const details = { profile, replaces: contact.id };
  await audit(tx, actor, { action: 'contact.save', subject: `contact:${id}`, details, address, customerId });
  return ok({ id });
}
