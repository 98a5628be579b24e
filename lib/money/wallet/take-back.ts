import 'server-only';
import { audit } from '@/lib/people/audit/audit';
import type { StaffActor } from '@/lib/people/access/actor';
import { takeBackTopUp, type TakeBackError } from '@/lib/money/ledger/ledger';
import type { Tx } from '@/lib/base/db/client';
import { customerId } from '@/lib/base/values/ids';
import { toDecimal } from '@/lib/base/values/money';
import type { Result } from '@/lib/base/values/result';
import { once } from './once';
import type { TakeBackInput } from './schema';

/** Takes a wrong top-up back from a customer's wallet, once for each key of a form. */
export async function takeBack(
  tx: Tx,
  actor: StaffActor,
  { customer, topUp, amount, note, key: formKey }: TakeBackInput,
  address: string,
): Promise<Result<null, TakeBackError | 'notFound'>> {
  const key = `take-back:${formKey}`;
  return once(tx, { customer, key }, async () => {
    const asked = { customerId: customerId(customer), topUpId: topUp, amount, memo: note, key };
    const taken = await takeBackTopUp(tx, asked);
    if (!taken.ok) return taken;
    await audit(tx, actor, {
      action: 'wallet.takeBack',
      subject: `customer:${customer}`,
      customerId: customer,
      details: { amount: toDecimal(amount), currency: amount.currency, note, topUp },
      address,
    });
    return taken;
  });
}
