import 'server-only';
import { audit } from '@/lib/people/audit/audit';
import type { StaffActor } from '@/lib/people/access/actor';
import { topUp } from '@/lib/money/ledger/ledger';
import type { TopUpInput } from './schema';
import type { Tx } from '@/lib/base/db/client';
import { customerId } from '@/lib/base/values/ids';
import { toDecimal } from '@/lib/base/values/money';

/**
 * Puts money into a customer's wallet. The form's key a second time (a double click, a page sent again) posts nothing,
 * writes no second audit row, and is answered as the first was. False where there is no such customer.
 */
export async function topUpOnce(
  tx: Tx,
  actor: StaffActor,
  { customer, amount, note, key: formKey }: TopUpInput,
  address: string,
): Promise<boolean> {
  // The customer's row makes two of one key wait for each other.
  const known = await tx.$queryRaw<unknown[]>`SELECT id FROM customer WHERE id = ${customer} FOR UPDATE`;
  if (known.length === 0) return false;
  const key = `top-up:${formKey}`;
  if ((await tx.ledgerTransaction.count({ where: { key } })) > 0) return true;
  await topUp(tx, { customerId: customerId(customer), amount, memo: note, key });
  await audit(tx, actor, {
    action: 'wallet.topUp',
    subject: `customer:${customer}`,
    customerId: customer,
    details: { amount: toDecimal(amount), currency: amount.currency, note },
    address,
  });
  return true;
}
