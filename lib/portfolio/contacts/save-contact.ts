import 'server-only';
import { now } from '@/lib/base/clock/clock';
import { audit } from '@/lib/people/audit/audit';
import type { NoAgreement } from '@/lib/people/legal/agreement';
import { agreeToPending } from '@/lib/people/legal/consents';
import type { Change } from '@/lib/people/access/change';
import { fail, ok, type Result } from '@/lib/base/values/result';
import { newId } from '@/lib/base/values/ids';
import { profiles } from './profiles';
import { contactValues, type ContactInput } from './schema';
import { sealContact } from './sealed-contact';

/** Other than for want of an agreement: another version took its place meanwhile. */
export type NotSaved = NoAgreement | 'stale';

/** Saves a contact; one that is edited is replaced, so that operations keep what they were asked with. */
export async function saveVersion(
  { tx, actor, address }: Change,
  input: ContactInput,
): Promise<Result<{ readonly id: string }, NotSaved>> {
  const lack = await agreeToPending(tx, actor, input, address);
  if (lack !== null) return fail(lack);
  const { profile, replaces } = input;
  const values = contactValues(input);
  const id = newId('con');
  const label = profiles[profile].label(values);
  await tx.contact.create({ data: { id, customerId: actor.customerId, profile, label, sealed: sealContact(values) } });
  if (replaces !== undefined) {
    const replaced = await tx.contact.updateMany({
      where: { id: replaces, customerId: actor.customerId, profile, replacedAt: null },
      data: { replacedAt: now(), replacedById: id },
    });
    if (replaced.count === 0) return fail('stale');
  }
  const details = replaces === undefined ? { profile } : { profile, replaces };
  await audit(tx, actor, { action: 'contact.save', subject: `contact:${id}`, details, address });
  return ok({ id });
}
