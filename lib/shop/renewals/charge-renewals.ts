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
import { dueOf } from './auto-renewal';

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
    select: {
      id: true,
      customerId: true,
      provider: true,
      customer: { select: { users: { select: { locale: true }, take: 1 } } },
    },
  });
  const failures: unknown[] = [];
  let charged = 0;
  for (const method of methods) {
    try {
      if (await chargeOne(method, policy)) charged += 1;
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${methods.length} charges failed`);
  return charged;
}

type Method = {
  readonly id: string;
  readonly customerId: string;
  readonly provider: string;
  readonly customer: { readonly users: readonly { readonly locale: string }[] };
};

async function chargeOne(
  { id: methodId, customerId, provider, customer }: Method,
  policy: RenewalPolicy,
): Promise<boolean> {
  const paymentId = await transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM customer WHERE id = ${customerId} FOR UPDATE`;
    const due = await dueOf(tx, customerId, { policy, withinDays: policy.renewDays });
    const currency = await billedIn(tx, customerId);
    if (!isProviderName(provider) || !takes(provider, currency)) return null;
    const missing = due - (await inWallet(tx, customerId, currency));
    if (missing <= 0 || missing > cartPaymentBounds.max * 100) return null;
    const moment = now();
    if (!(await isTimeToTry(tx, methodId, { moment, retryDays: policy.retryDays }))) return null;
    const id = newId('pay');
    const amountMinor = BigInt(Math.max(missing, cartPaymentBounds.min * 100));
    const payment = { id, customerId, provider, methodId, amountMinor, currency, isForRenewals: true };
    // Once a day, whoever runs it.
    const formKey = `renewals:${customerId}:${dayOf(moment)}`;
    const { count } = await tx.payment.createMany({ data: [{ ...payment, formKey }], skipDuplicates: true });
    return count > 0 ? id : null;
  });
  if (paymentId === null) return false;
  const spoken = customer.users[0]?.locale ?? '';
  const locale = isLocale(spoken) ? spoken : defaultLocale;
  const begun = await beginWritten(paymentId, { locale, description: words[locale] });
  if (!begun.ok) return false;
  try {
    return (await lookAtPayment(paymentId)) === 'succeeded';
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    return false;
  }
}

/** What a wallet holds, without what its owner may owe: that is for what no method can pay. */
async function inWallet(tx: Tx, customerId: string, currency: Currency): Promise<number> {
  const wallet = await tx.ledgerAccount.findFirst({ where: { kind: 'wallet', customerId, currency } });
  return Math.max(0, Number(wallet?.balanceMinor ?? 0n));
}

type Rows = Pick<typeof db, 'payment'>;

/** Whether nothing is under way, and what was refused since it last went well is old enough. */
async function isTimeToTry(
  tx: Rows,
  methodId: string,
  { moment, retryDays }: { readonly moment: Date; readonly retryDays: readonly number[] },
): Promise<boolean> {
  const tries = await tx.payment.findMany({
    where: { methodId, isForRenewals: true, createdAt: { gt: new Date(nowMs() - 30 * dayMs) } },
    orderBy: { createdAt: 'desc' },
    select: { state: true, createdAt: true },
  });
  const wentWell = tries.findIndex(({ state }) => state === 'succeeded');
  const since = wentWell === -1 ? tries : tries.slice(0, wentWell);
  if (since.some(({ state }) => state !== 'failed')) return false;
  const first = since.at(-1);
  if (!first) return true;
  const wait = retryDays[since.length - 1];
  return wait !== undefined && dayOf(moment) >= dayOf(first.createdAt, wait);
}
