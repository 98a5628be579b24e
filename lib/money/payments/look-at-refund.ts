import 'server-only';
import type { Payment, Refund } from '@/generated/prisma/client';
import { now, nowMs } from '@/lib/base/clock/clock';
import { db, type Tx } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { customerId } from '@/lib/base/values/ids';
import { moneyFromDatabase } from '@/lib/base/values/money';
import { undoTakeBack } from '@/lib/money/ledger/ledger';
import { post } from '@/lib/people/mail/post';
import { paidBack } from './letters/paid-back';
import { isProviderName } from './provider-names';
import { providerOf } from './providers-on';
import { ProviderError, type Provider, type RefundStanding } from './providers/provider';

type Asked = Refund & { readonly payment: Payment & { readonly customer: { readonly email: string } } };

/** Providers remember a key for a day: after that the same key would pay back twice. */
const keyLivesMs = 20 * 60 * 60_000;

/** Asks the provider for a refund that is written down, or what became of it; where it stands then. */
export async function sendRefund(id: string): Promise<Refund['state']> {
  try {
    return await lookAtRefund(id);
  } catch (error) {
    // Whoever asked is told that it is under way: the worker asks again.
    if (error instanceof ProviderError) return 'begun';
    throw error;
  }
}

/**
 * What became of a refund: settled where it has ended. What the provider gave no answer to is asked for again under the
 * same key, and once that is forgotten there, looked for. Throws {@link ProviderError} where there was no answer.
 */
async function lookAtRefund(id: string): Promise<Refund['state']> {
  const refund = await db.refund.findUniqueOrThrow({
    where: { id },
    include: { payment: { include: { customer: { select: { email: true } } } } },
  });
  if (refund.state !== 'begun' && refund.state !== 'pending') return refund.state;
  const name = refund.payment.provider;
  const provider = isProviderName(name) ? await providerOf(name) : null;
  if (!provider) return refund.state;
  await db.refund.update({ where: { id }, data: { lookedAt: now() } });
  try {
    const standing = await standingOf(provider, refund);
    return await transaction((tx) => settle(tx, id, standing));
  } catch (error) {
    // Of one that was asked for before, a refusal now does not tell what came of that.
    if (!(error instanceof ProviderError) || error.outcome === 'unknown' || refund.lookedAt !== null) throw error;
    const { code } = error;
    return transaction((tx) => undo(tx, id, code));
  }
}

/** Null where the provider never heard of it. */
function standingOf(
  provider: Provider,
  { id, reference, createdAt, payment, ...row }: Asked,
): Promise<RefundStanding | null> {
  if (reference !== null) return provider.refundStanding(reference);
  const asked = { id, reference: payment.reference ?? '' };
  if (nowMs() - createdAt.getTime() > keyLivesMs) return findRefund(provider, asked);
  return provider.refund({
    ...asked,
    amount: moneyFromDatabase(row.amountMinor, row.currency),
    description: payment.description ?? id,
    email: payment.customer.email,
  });
}

/** One whose asking had no answer, by our id. */
async function findRefund(
  provider: Provider,
  { id, reference }: { readonly id: string; readonly reference: string },
): Promise<RefundStanding | null> {
  return (await provider.refunds(reference)).find(({ asked }) => asked === id) ?? null;
}

async function settle(tx: Tx, id: string, standing: RefundStanding | null): Promise<Refund['state']> {
  if (standing === null) return undo(tx, id, 'not found');
  const refund = await locked(tx, id);
  if (refund.state !== 'begun' && refund.state !== 'pending') return refund.state;
  const { reference, state, amount, reason } = standing;
  if (BigInt(amount.minor) !== refund.amountMinor || amount.currency !== refund.currency)
    throw new ProviderError('unknown', 'another amount');
  if (state === 'failed') return undo(tx, id, reason ?? 'refused', reference);
  const ended = state === 'succeeded' ? { endedAt: now() } : {};
  await tx.refund.update({ where: { id }, data: { reference, state, ...ended } });
  if (state === 'succeeded') await post(tx, paidBack, { refundId: id });
  return state;
}

/** Nothing was paid back: the money is in the wallet again. */
async function undo(tx: Tx, id: string, problem: string, reference?: string): Promise<Refund['state']> {
  const refund = await locked(tx, id);
  if (refund.state !== 'begun' && refund.state !== 'pending') return refund.state;
  const { payment, amountMinor, currency, note } = refund;
  const { id: topUpId } = await tx.ledgerTransaction.findUniqueOrThrow({ where: { key: `payment:${payment.id}` } });
  await undoTakeBack(tx, {
    customerId: customerId(payment.customerId),
    topUpId,
    amount: moneyFromDatabase(amountMinor, currency),
    memo: note,
    key: `refund-undone:${id}`,
    provider: payment.provider,
  });
  const data = { state: 'failed', problem, endedAt: now(), ...(reference !== undefined && { reference }) } as const;
  await tx.refund.update({ where: { id }, data });
  return 'failed';
}

async function locked(tx: Tx, id: string) {
  await tx.$executeRaw`SELECT FROM refund WHERE id = ${id} FOR UPDATE`;
  return tx.refund.findUniqueOrThrow({ where: { id }, include: { payment: true } });
}

/** A provider told of a refund of this payment: those that are open are looked at. */
export async function lookAtRefundsOf(paymentId: string): Promise<void> {
  const where = { paymentId, endedAt: null };
  for (const { id } of await db.refund.findMany({ where, select: { id: true } })) await lookAtRefund(id);
}

const mostAtOnce = 100;

/** Asks about refunds that have not ended: a minute after they were asked for, and then ever more seldom, to once an hour. */
export async function lookAtRefunds(): Promise<{ readonly asked: number; readonly unanswered: number }> {
  const due = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM refund
    WHERE state IN ('begun', 'pending') AND COALESCE(looked_at, created_at) < panel_now()
      - GREATEST(interval '1 minute', LEAST(interval '1 hour', (panel_now() - created_at) / 10))
    ORDER BY COALESCE(looked_at, created_at) LIMIT ${mostAtOnce}`;
  let unanswered = 0;
  for (const { id } of due) {
    try {
      await lookAtRefund(id);
    } catch (error) {
      if (!(error instanceof ProviderError)) throw error;
      unanswered += 1;
    }
  }
  return { asked: due.length, unanswered };
}
