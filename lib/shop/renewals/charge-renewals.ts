import 'server-only';
import { now, nowMs } from '@/lib/base/clock/clock';
import { db, type Tx } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { defaultLocale, isLocale } from '@/lib/base/i18n/locales';
import { dayOf } from '@/lib/base/values/day';
import type { Currency } from '@/lib/base/values/money';
import { billedIn } from '@/lib/money/rates/exchanges';
import { isProviderName, takes } from '@/lib/money/payments/provider-names';
import { newId } from '@/lib/base/values/ids';
import { beginWritten } from '@/lib/money/payments/begin';
import { lookAtPayment } from '@/lib/money/payments/look';
import { cartPaymentBounds } from '@/lib/money/payments/schema';
import { ProviderError } from '@/lib/money/payments/providers/provider';
import type { RenewalPolicy } from '@/lib/people/settings/renewals/policy';
import { renewalPolicy } from '@/lib/people/settings/renewals/read-policy';
import en from '@/messages/en/money/payments.json';
import ru from '@/messages/ru/money/payments.json';
import { dueOf, renewDue } from './auto-renewal';

const dayMs = 24 * 60 * 60_000;
const words = { en: en.renewals, ru: ru.renewals };

/**
 * Charges what customers keep for renewals by what those cost more than the wallet has, right before they are ordered: once
 * a day, and after a refusal again on the days of the policy, a letter each. Credit is used last. How many were charged.
 */
export async function chargeForRenewals(): Promise<number> {
  const policy = await renewalPolicy(db);
  const methods = await db.savedMethod.findMany({
    where: { paysRenewals: true, removedAt: null },
    select: methodFacts,
  });
  const failures: unknown[] = [];
  let charged = 0;
  for (const method of methods) {
    try {
      if ((await chargeOne(method, policy)) === 'charged') charged += 1;
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${methods.length} charges failed`);
  return charged;
}

/** What became of a charge: `nothing` was to be charged, or one of today or before is still `underWay`. */
export type ChargeOutcome = 'charged' | 'refused' | 'underWay' | 'nothing';

/**
 * Charges what one customer keeps for renewals, whatever days the policy waits, and orders what that pays. Asked twice at
 * once it is charged once.
 */
export async function chargeNow(customerId: string): Promise<ChargeOutcome> {
  const where = { customerId, paysRenewals: true, removedAt: null };
  const method = await db.savedMethod.findFirst({ where, select: methodFacts });
  if (!method) return 'nothing';
  const outcome = await chargeOne(method, await renewalPolicy(db), { isAsked: true });
  if (outcome === 'charged') await renewDue(db, now(), customerId);
  return outcome;
}

const methodFacts = {
  id: true,
  customerId: true,
  provider: true,
  customer: { select: { users: { select: { locale: true }, take: 1 } } },
} as const;

type Method = {
  readonly id: string;
  readonly customerId: string;
  readonly provider: string;
  readonly customer: { readonly users: readonly { readonly locale: string }[] };
};

async function chargeOne(
  { id: methodId, customerId, provider, customer }: Method,
  policy: RenewalPolicy,
  { isAsked = false }: { readonly isAsked?: boolean } = {},
): Promise<ChargeOutcome> {
  const written = await transaction(async (tx): Promise<{ readonly id: string } | ChargeOutcome> => {
    await tx.$queryRaw`SELECT id FROM customer WHERE id = ${customerId} FOR UPDATE`;
    const due = await dueOf(tx, customerId, { policy, withinDays: policy.renewDays });
    const currency = await billedIn(tx, customerId);
    if (!isProviderName(provider) || !takes(provider, currency)) return 'nothing';
    const missing = due - (await inWallet(tx, customerId, currency));
    if (missing <= 0 || missing > cartPaymentBounds.max * 100) return 'nothing';
    const moment = now();
    const since = await triesSince(tx, methodId);
    if (since.some(({ state }) => state !== 'failed')) return 'underWay';
    if (!isAsked && !isTimeToTry(since, policy.retryDays, moment)) return 'nothing';
    const id = newId('pay');
    const amountMinor = BigInt(Math.max(missing, cartPaymentBounds.min * 100));
    const payment = { id, customerId, provider, methodId, amountMinor, currency, isForRenewals: true };
    // Once a day, whoever runs it; asked for by a person, once after each try.
    const formKey = `renewals:${customerId}:${dayOf(moment)}${isAsked ? `:${since.length}` : ''}`;
    const { count } = await tx.payment.createMany({ data: [{ ...payment, formKey }], skipDuplicates: true });
    return count > 0 ? { id } : 'underWay';
  });
  if (typeof written === 'string') return written;
  const paymentId = written.id;
  const spoken = customer.users[0]?.locale ?? '';
  const locale = isLocale(spoken) ? spoken : defaultLocale;
  const begun = await beginWritten(paymentId, { locale, description: words[locale] });
  if (!begun.ok) return 'refused';
  try {
    const state = await lookAtPayment(paymentId);
    return state === 'succeeded' ? 'charged' : state === 'failed' ? 'refused' : 'underWay';
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    return 'underWay';
  }
}

/** What a wallet holds, without what its owner may owe: that is for what no method can pay. */
async function inWallet(tx: Tx, customerId: string, currency: Currency): Promise<number> {
  const wallet = await tx.ledgerAccount.findFirst({ where: { kind: 'wallet', customerId, currency } });
  return Math.max(0, Number(wallet?.balanceMinor ?? 0n));
}

type Rows = Pick<typeof db, 'payment'>;

type Try = { readonly state: string; readonly createdAt: Date };

/** What was tried since a charge went well last, the latest first. */
async function triesSince(tx: Rows, methodId: string): Promise<readonly Try[]> {
  const tries = await tx.payment.findMany({
    where: { methodId, isForRenewals: true, createdAt: { gt: new Date(nowMs() - 30 * dayMs) } },
    orderBy: { createdAt: 'desc' },
    select: { state: true, createdAt: true },
  });
  const wentWell = tries.findIndex(({ state }) => state === 'succeeded');
  return wentWell === -1 ? tries : tries.slice(0, wentWell);
}

/** Whether what was refused is old enough. */
function isTimeToTry(since: readonly Try[], retryDays: readonly number[], moment: Date): boolean {
  const first = since.at(-1);
  if (!first) return true;
  const wait = retryDays[since.length - 1];
  return wait !== undefined && dayOf(moment) >= dayOf(first.createdAt, wait);
}
