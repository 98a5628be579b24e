import 'server-only';
import type { Payment } from '@/generated/prisma/client';
import { now } from '@/lib/base/clock/clock';
import { db, type Tx } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { newId } from '@/lib/base/values/ids';
import { toDecimal } from '@/lib/base/values/money';
import { takeOut } from '@/lib/money/ledger/take-out';
import { audit } from '@/lib/people/audit/audit';
import { post } from '@/lib/people/mail/post';
import { postingOf } from './chargebacks';
import { paidBack } from './letters/paid-back';
import { isProviderName, providerTitles } from './provider-names';
import { providerOf } from './providers-on';
import type { ListedRefund } from './providers/provider';

/**
 * Posts what was paid back in the provider's own cabinet, past us: the money is gone, whether it is still in the wallet or
 * not. Throws ProviderError without an answer.
 */
export async function lookAtCabinetRefunds(paymentId: string): Promise<void> {
  const payment = await db.payment.findUnique({ where: { id: paymentId } });
  if (payment?.state !== 'succeeded' || payment.reference === null || !isProviderName(payment.provider)) return;
  const provider = await providerOf(payment.provider);
  if (!provider) return;
  for (const listed of await provider.refunds(payment.reference)) {
    if (listed.state === 'succeeded') await transaction((tx) => write(tx, payment, listed));
  }
}

async function write(tx: Tx, payment: Payment, { reference, asked, amount }: ListedRefund): Promise<void> {
  await tx.$executeRaw`SELECT FROM payment WHERE id = ${payment.id} FOR UPDATE`;
  const ours = [{ reference }, ...(asked === null ? [] : [{ id: asked }])];
  if ((await tx.refund.count({ where: { paymentId: payment.id, state: { not: 'failed' }, OR: ours } })) > 0) return;
  const id = newId('ref');
  const { minor, currency } = amount;
  const note = isProviderName(payment.provider) ? providerTitles[payment.provider] : '';
  const ended = { state: 'succeeded', reference, endedAt: now() } as const;
  await tx.refund.create({
    data: {
      id,
      paymentId: payment.id,
      amountMinor: BigInt(minor),
      currency,
      note,
      formKey: `cabinet:${payment.id}:${reference}`,
      ...ended,
    },
  });
  await takeOut(tx, { key: `refund:${id}`, ...(await postingOf(tx, payment, amount)) });
  await post(tx, paidBack, { refundId: id });
  await audit(tx, null, {
    action: 'wallet.cabinetRefund',
    subject: `customer:${payment.customerId}`,
    customerId: payment.customerId,
    details: { payment: payment.id, refund: id, amount: toDecimal(amount), currency },
  });
}
