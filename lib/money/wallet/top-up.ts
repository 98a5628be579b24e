import 'server-only';
import { audit } from '@/lib/people/audit/audit';
import type { StaffActor } from '@/lib/people/access/actor';
import { billedIn } from '@/lib/money/rates/exchanges';
import { topUp as post } from '@/lib/money/ledger/ledger';
import type { Tx } from '@/lib/base/db/client';
import { customerId } from '@/lib/base/values/ids';
import { toDecimal } from '@/lib/base/values/money';
import { fail, ok, type Result } from '@/lib/base/values/result';
import { once } from './once';
import type { TopUpInput } from './schema';

/** Puts money into a customer's wallet, once for each key of a form. */
export async function topUp(
  tx: Tx,
  actor: StaffActor,
  { customer, amount, note, key: formKey }: TopUpInput,
  address: string,
): Promise<Result<null, 'notFound' | 'otherCurrency'>> {
  const key = `top-up:${formKey}`;
  return once(tx, { customer, key }, async () => {
    if ((await billedIn(tx, customer)) !== amount.currency) return fail('otherCurrency');
    await post(tx, { customerId: customerId(customer), amount, memo: note, key });
    await audit(tx, actor, {
      action: 'wallet.topUp',
      subject: `customer:${customer}`,
      customerId: customer,
      details: { amount: toDecimal(amount), currency: amount.currency, note },
      address,
    });
    return ok(null);
  });
}
