import 'server-only';
import { now } from '@/lib/base/clock/clock';
import { bookLoss } from '@/lib/money/ledger/ledger';
import type { Tx } from '@/lib/base/db/client';
import { toUnicode } from '@/lib/base/values/domain-name';
import { customerId } from '@/lib/base/values/ids';
import { billedIn } from '@/lib/money/rates/exchanges';
import { moneyFromDatabase, type Money } from '@/lib/base/values/money';
import { fail, ok, type Result } from '@/lib/base/values/result';

type Decision = { readonly id: string; readonly decision: 'charged' | 'accepted'; readonly price: Money };

/** Books who pays for a loss, once: the customer what was shown, or the reseller alone. */
export async function decide(
  tx: Tx,
  { id, decision, price }: Decision,
  userId: string,
): Promise<Result<null, 'notFound' | 'stale' | 'insufficientFunds'>> {
  await tx.$queryRaw`SELECT id FROM loss WHERE id = ${id} FOR UPDATE`;
  const loss = await tx.loss.findUnique({ where: { id } });
  if (!loss) return fail('notFound');
  if (loss.decision) return fail('stale');
  const isCharged = decision === 'charged';
  if (isCharged && (loss.customerId === null || price.minor <= 0)) return fail('stale');
  // The page is of before the customer was billed in another currency.
  if (isCharged && loss.customerId !== null && (await billedIn(tx, loss.customerId)) !== price.currency)
    return fail('stale');
  const memo = toUnicode(loss.asciiName);
  const charged =
    isCharged && loss.customerId !== null ? { customerId: customerId(loss.customerId), price, memo } : null;
  const booked = await bookLoss(tx, { key: id, cost: moneyFromDatabase(loss.costMinor, loss.currency), charged });
  if (!booked.ok) return fail('insufficientFunds');
  await tx.loss.update({ where: { id }, data: { decision, decidedAt: now(), decidedByUserId: userId } });
  return ok(null);
}
