import 'server-only';
import type { Payment, PaymentState } from '@/generated/prisma/client';
import { now, nowMs } from '@/lib/base/clock/clock';
import { db, type Tx } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { customerId } from '@/lib/base/values/ids';
import { moneyFromDatabase, toDecimal } from '@/lib/base/values/money';
import type { StaffActor } from '@/lib/people/access/actor';
import { audit } from '@/lib/people/audit/audit';
import { topUp } from '@/lib/money/ledger/ledger';
import { post } from '@/lib/people/mail/post';
import { notCharged } from './letters/not-charged';
import { keepMethod } from './methods';
import { ProviderError, type Standing } from './providers/provider';
import { isProviderName, providerTitles, type ProviderName } from './provider-names';
import { providerOf, providersOn } from './providers-on';

/** Whoever asks again this soon is told what was found then. */
const freshMs = 2_000;

/**
 * Asks the provider what became of a payment, and puts the money into the wallet when it came; where it stands now; null where there is none.
 * `isNews`: something became of it just now, so what was found a moment ago is no answer. However often and by whom this is asked, the money comes once. Throws {@link ProviderError} where there was no answer.
 */
export async function lookAtPayment(
  id: string,
  { isNews = false }: { readonly isNews?: boolean } = {},
): Promise<PaymentState | null> {
  const payment = await db.payment.findUnique({ where: { id } });
  if (!payment) return null;
  const { provider: name, reference, state, lookedAt } = payment;
  if (state !== 'pending' || reference === null) return state;
  if (!isNews && lookedAt !== null && nowMs() - lookedAt.getTime() < freshMs) return state;
  const provider = isProviderName(name) ? await providerOf(name) : null;
  if (!provider) return state;
  await db.payment.update({ where: { id }, data: { lookedAt: now() } });
  const standing = await provider.standing(reference);
  return transaction((tx) => settle(tx, id, standing));
}

async function settle(tx: Tx, id: string, standing: Standing): Promise<PaymentState> {
  await tx.$executeRaw`SELECT FROM payment WHERE id = ${id} FOR UPDATE`;
  const payment = await tx.payment.findUniqueOrThrow({ where: { id } });
  if (payment.state !== 'pending') return payment.state;
  const misfit = misfitOf(payment, standing);
  if (misfit !== null) return end(tx, payment, { state: 'odd', reason: misfit });
  if (standing.state === 'pending') return 'pending';
  if (standing.state === 'failed') return end(tx, payment, { state: 'failed', reason: standing.reason });
  if (standing.method) await keepMethod(tx, payment, standing.method);
  await topUp(tx, {
    customerId: customerId(payment.customerId),
    amount: standing.amount,
    memo: providerTitles[providerName(payment)],
    key: `payment:${id}`,
    provider: providerName(payment),
  });
  return end(tx, payment, { state: 'succeeded', reason: null });
}

/** What of the provider's payment is not what was asked of it; null where all of it is. */
function misfitOf({ id, amountMinor, currency }: Payment, { paymentId, amount }: Standing): string | null {
  if (paymentId !== id) return 'another payment';
  const asked = moneyFromDatabase(amountMinor, currency);
  return asked.minor === amount.minor && asked.currency === amount.currency ? null : 'another amount';
}

type Ended = { readonly state: 'succeeded' | 'failed' | 'odd'; readonly reason: string | null };

async function end(tx: Tx, { id, isForRenewals }: Payment, { state, reason }: Ended): Promise<PaymentState> {
  await tx.payment.update({ where: { id }, data: { state, reason, endedAt: state === 'odd' ? null : now() } });
  if (state === 'failed' && isForRenewals) await post(tx, notCharged, { paymentId: id });
  return state;
}

/** Ends a payment that did not fit; false where it is none. */
export async function closeOdd(
  tx: Tx,
  actor: StaffActor,
  { id, address }: { readonly id: string; readonly address: string },
): Promise<boolean> {
  const ended = { state: 'failed', reason: 'closed by staff', endedAt: now() } as const;
  const { count } = await tx.payment.updateMany({ where: { id, state: 'odd' }, data: ended });
  if (count === 0) return false;
  const { customerId: customer, amountMinor, currency } = await tx.payment.findUniqueOrThrow({ where: { id } });
  await audit(tx, actor, {
    action: 'wallet.closePayment',
    subject: `customer:${customer}`,
    customerId: customer,
    details: { amount: toDecimal(moneyFromDatabase(amountMinor, currency)), currency },
    address,
  });
  return true;
}

function providerName({ provider }: Payment): ProviderName {
  if (!isProviderName(provider)) throw new TypeError(`nobody is called ${provider}`);
  return provider;
}

/** So many at most in one run; those that were asked about longest ago come first. */
const mostAtOnce = 100;

/**
 * Asks about payments whose end nobody told us: a minute after they began, and then ever more seldom, to once an hour.
 * Answers how many were asked about, and about how many there was no answer.
 */
export async function lookAtPending(): Promise<{ readonly asked: number; readonly unanswered: number }> {
  await forgetNeverBegun();
  await endOfTheRemoved();
  const due = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM payment
    WHERE state = 'pending' AND COALESCE(looked_at, created_at) < panel_now()
      - GREATEST(interval '1 minute', LEAST(interval '1 hour', (panel_now() - created_at) / 10))
    ORDER BY COALESCE(looked_at, created_at) LIMIT ${mostAtOnce}`;
  let unanswered = 0;
  for (const { id } of due) {
    try {
      await lookAtPayment(id);
    } catch (error) {
      if (!(error instanceof ProviderError)) throw error;
      unanswered += 1;
    }
  }
  return { asked: due.length, unanswered };
}

/** Without the provider's answer nobody could pay it: the customer never learned where. */
async function forgetNeverBegun(): Promise<void> {
  await db.$executeRaw`
    UPDATE payment SET state = 'failed', reason = 'never begun', ended_at = panel_now()
    WHERE state = 'begun' AND created_at < panel_now() - interval '1 day'`;
}

const dayMs = 24 * 60 * 60_000;

/** Who was removed cannot be asked any more, and after a day nobody can pay there what was open. */
async function endOfTheRemoved(): Promise<void> {
  const on = await providersOn();
  await db.payment.updateMany({
    where: { state: 'pending', provider: { notIn: [...on] }, createdAt: { lt: new Date(nowMs() - dayMs) } },
    data: { state: 'failed', reason: 'provider removed', endedAt: now() },
  });
}
