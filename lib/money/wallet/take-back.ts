import 'server-only';
import { audit } from '@/lib/people/audit/audit';
import type { ActionReply } from '@/lib/people/auth/action-state';
import type { StaffActor } from '@/lib/people/access/actor';
import { takeBackTopUp, type TakeBackError } from '@/lib/money/ledger/ledger';
import type { TakeBackInput } from './schema';
import type { Tx } from '@/lib/base/db/client';
import { messageKey } from '@/lib/base/i18n/message-key';
import { routes } from '@/lib/base/routes';
import { customerId } from '@/lib/base/values/ids';
import { toDecimal } from '@/lib/base/values/money';

/** Takes a wrong top-up back from a customer's wallet. The form's key a second time posts nothing and is answered as the first was. */
export async function takeBack(
  tx: Tx,
  actor: StaffActor,
  { customer, topUp, amount, note, key: formKey }: TakeBackInput,
  address: string,
): Promise<ActionReply<null>> {
  // The customer's row makes two of one key wait for each other.
  const known = await tx.$queryRaw<unknown[]>`SELECT id FROM customer WHERE id = ${customer} FOR UPDATE`;
  if (known.length === 0) return { ok: false, formErrors: ['errors.notFound'] };
  const done = { ok: true, value: null, redirectTo: routes.admin.customer(customer) } as const;
  const key = `take-back:${formKey}`;
  if ((await tx.ledgerTransaction.count({ where: { key } })) > 0) return done;
  const asked = { customerId: customerId(customer), topUpId: topUp, amount, memo: note, key };
  const taken = await takeBackTopUp(tx, asked);
  if (!taken.ok) return refusal(taken.error);
  await audit(tx, actor, {
    action: 'wallet.takeBack',
    subject: `customer:${customer}`,
    customerId: customer,
    details: { amount: toDecimal(amount), currency: amount.currency, note, topUp },
    address,
  });
  return done;
}

function refusal(error: TakeBackError): ActionReply<null> {
  if (error.code === 'no-such-top-up') return { ok: false, formErrors: ['errors.notFound'] };
  const { code, limit } =
    error.code === 'not-free' ? { code: 'notFree', limit: error.free } : { code: 'moreThanLeft', limit: error.left };
  const message = messageKey(`wallet.errors.${code}`, { amount: toDecimal(limit), currency: limit.currency });
  return { ok: false, fieldErrors: { amount: [message] } };
}
