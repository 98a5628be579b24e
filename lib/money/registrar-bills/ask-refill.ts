import 'server-only';
import { lock } from '@/lib/base/db/locks';
import { fail, ok, type Result } from '@/lib/base/values/result';
import type { StaffActor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { audit } from '@/lib/people/audit/audit';
import { enqueue } from '@/lib/queue/engine/enqueue';
import { refillBalance } from './operations/refill-balance';
import type { RefillInput } from './schema';

/** Asks a purse for money for the balance at the registrar; one at a time, so that a second press asks nobody twice. */
export async function askRefill(
  { tx, actor, address }: Change<StaffActor>,
  { wmid, currency, amount }: RefillInput,
): Promise<Result<string, 'underWay'>> {
  const subject = 'balance:registrar';
  await lock(tx, `change:${subject}`);
  if ((await tx.operation.count({ where: { subject, endedAt: null } })) > 0) return fail('underWay');
  const input = { wmid, currency, amountMinor: amount.minor };
  const operationId = await enqueue(tx, refillBalance, input, { actor, customerId: null });
  const details = { amount: amount.minor / 100, currency };
  await audit(tx, actor, { action: 'bill.refill', subject, details, address });
  return ok(operationId);
}
