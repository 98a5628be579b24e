import 'server-only';
import { now } from '@/lib/base/clock/clock';
import { audit } from '@/lib/people/audit/audit';
import type { NoAgreement } from '@/lib/people/legal/agreement';
import { agreeToPending } from '@/lib/people/legal/consents';
import type { Actor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { fail, ok, type Result } from '@/lib/base/values/result';
import { newId } from '@/lib/base/values/ids';
import { profiles } from './profiles';
import { roleContacts, type RoleContacts } from './roles';
import { contactValues, type ContactInput } from './schema';
import { sealContact } from './sealed-contact';

/** Other than for want of an agreement: another version took its place meanwhile. */
export type NotSaved = NoAgreement | 'stale';

/** Saves a contact; one that is edited is replaced, so that operations keep what they were asked with. */
export async function saveVersion(
  change: Change,
  input: ContactInput,
  roles?: RoleContacts,
): Promise<Result<{ readonly id: string }, NotSaved>> {
  const { tx, actor, address } = change;
  const lack = await agreeToPending(tx, actor, input, address);
  return lack === null ? saveFor({ ...change, customerId: actor.customerId }, input, roles) : fail(lack);
}

/** Somebody's change of what is a customer's. */
export type ChangeFor = Change<Actor> & { readonly customerId: string };

/** The same by whoever may; what the customer has agreed to is not theirs to agree to. `named`: who stands for its roles. */
export async function saveFor(
  { tx, actor, address, customerId }: ChangeFor,
  input: ContactInput,
  named?: RoleContacts,
): Promise<Result<{ readonly id: string }, 'stale'>> {
  const { profile, replaces } = input;
  const values = contactValues(input);
  const id = newId('con');
  const label = profiles[profile].label(values);
  const before =
    replaces === undefined ? null : await tx.contact.findFirst({ where: { id: replaces, customerId, profile } });
  const roles = named ?? roleContacts.parse(before?.roles ?? undefined);
  await tx.contact.create({ data: { id, customerId, profile, label, sealed: sealContact(values), roles } });
  if (replaces !== undefined) {
    const replaced = await tx.contact.updateMany({
      where: { id: replaces, customerId, profile, replacedAt: null },
      data: { replacedAt: now(), replacedById: id },
    });
    if (replaced.count === 0) return fail('stale');
  }
  const details = replaces === undefined ? { profile } : { profile, replaces };
  await audit(tx, actor, { action: 'contact.save', subject: `contact:${id}`, details, address, customerId });
  return ok({ id });
}
