import 'server-only';
import type { Payment, Refund } from '@/generated/prisma/client';
import { attempt } from '@/lib/base/db/attempt';
import type { Tx } from '@/lib/base/db/client';
import { customerId, newId } from '@/lib/base/values/ids';
import { toDecimal, type Money } from '@/lib/base/values/money';
import { fail, ok, type Result } from '@/lib/base/values/result';
import { takeBackTopUp, type TakeBackError } from '@/lib/money/ledger/ledger';
import type { StaffActor } from '@/lib/people/access/actor';
import { audit } from '@/lib/people/audit/audit';
import { sendRefund } from './look-at-refund';
import { isProviderName } from './provider-names';
import { providerOf } from './providers-on';
import type { RefundInput } from './schema';

export type RefundError =
  | TakeBackError
  /** The money has not come, or its provider is not set up any more. */
  | { readonly code: 'notRefundable' }
  /** The form is of another refund. */
  | { readonly code: 'stale' };

/**
 * Pays a payment back to where it came from, in whole or in part, once for each key of a form. The money leaves the wallet
 * in the transaction that writes the refund down; the provider is asked afterwards, and what it refuses comes back.
 * Outside of every transaction.
 */
export async function refundPayment(
  actor: StaffActor,
  input: RefundInput,
  address: string,
): Promise<Result<Refund['state'], RefundError>> {
  const written = await attempt((tx) => write(tx, actor, input, address));
  return written.ok ? ok(await sendRefund(written.value)) : written;
}

async function write(
  tx: Tx,
  actor: StaffActor,
  { payment: id, amount, note, key: formKey }: RefundInput,
  address: string,
): Promise<Result<string, RefundError>> {
  await tx.$executeRaw`SELECT FROM payment WHERE id = ${id} FOR UPDATE`;
  const payment = await tx.payment.findUnique({ where: { id } });
  if (!payment || !(await isRefundable(payment, amount))) return fail({ code: 'notRefundable' });
  const known = await tx.refund.findUnique({ where: { formKey } });
  if (known) return known.paymentId === id ? ok(known.id) : fail({ code: 'stale' });
  const refundId = newId('ref');
  const taken = await takeBackTopUp(tx, {
    ...(await topUpOf(tx, payment)),
    amount,
    memo: note,
    key: `refund:${refundId}`,
  });
  if (!taken.ok) return taken;
  const { minor, currency } = amount;
  await tx.refund.create({
    data: { id: refundId, paymentId: id, amountMinor: BigInt(minor), currency, note, formKey },
  });
  await audit(tx, actor, {
    action: 'wallet.refund',
    subject: `customer:${payment.customerId}`,
    customerId: payment.customerId,
    details: { payment: id, refund: refundId, amount: toDecimal(amount), currency, note },
    address,
  });
  return ok(refundId);
}

async function isRefundable({ state, provider, currency }: Payment, amount: Money): Promise<boolean> {
  if (state !== 'succeeded' || currency !== amount.currency || !isProviderName(provider)) return false;
  return (await providerOf(provider)) !== null;
}

/** What put a payment into the wallet. */
async function topUpOf(tx: Tx, { id, customerId: customer, provider }: Payment) {
  const { id: topUpId } = await tx.ledgerTransaction.findUniqueOrThrow({ where: { key: `payment:${id}` } });
  return { customerId: customerId(customer), topUpId, provider };
}
