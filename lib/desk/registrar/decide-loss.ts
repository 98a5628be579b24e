import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { money, moneyFromDatabase } from '@/lib/base/values/money';
import { fail, type Result } from '@/lib/base/values/result';
import { billedIn } from '@/lib/money/rates/exchanges';
import { decide } from '@/lib/sync/losses/decide';
import { lossPrice } from './loss-price';
import type { DecideLossInput } from './schema';

/** Books who pays for a loss, once. What the page showed must be what the customer would pay now, or it is stale. */
export async function decideLoss(
  tx: Tx,
  { id, decision, priceMinor, currency }: DecideLossInput,
  userId: string,
): Promise<Result<null, 'notFound' | 'stale' | 'insufficientFunds'>> {
  const price = money(priceMinor, currency);
  if (decision === 'charged') {
    const loss = await tx.loss.findUnique({ where: { id } });
    if (!loss) return fail('notFound');
    if (loss.customerId === null) return fail('stale');
    const { asciiName, costMinor, currency: paidIn, customerId } = loss;
    const cost = moneyFromDatabase(costMinor, paidIn);
    const now = await lossPrice(tx, { asciiName, cost, billedIn: await billedIn(tx, customerId) });
    if (now?.minor !== price.minor || now.currency !== price.currency) return fail('stale');
  }
  return decide(tx, { id, decision, price }, userId);
}
