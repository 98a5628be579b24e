import 'server-only';
import { now, nowMs } from '@/lib/base/clock/clock';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { defaultLocale, isLocale } from '@/lib/base/i18n/locales';
import { dayOf } from '@/lib/base/values/day';
import { newId } from '@/lib/base/values/ids';
import { beginWritten } from '@/lib/money/payments/begin';
import { lookAtPayment } from '@/lib/money/payments/look';
import { cartPaymentBounds } from '@/lib/money/payments/schema';
import { retryDays } from '@/lib/money/payments/retry-days';
import { ProviderError } from '@/lib/money/payments/providers/provider';
import { renewsBeforeDays } from '@/lib/portfolio/domains/renewal/renews-before';
import { spendable } from '@/lib/portfolio/domains/unpaid-renewals';
import en from '@/messages/en/money/payments.json';
import ru from '@/messages/ru/money/payments.json';
import { dueOf } from './auto-renewal';

const dayMs = 24 * 60 * 60_000;
const words = { en: en.renewals, ru: ru.renewals };

/**
 * Charges what customers keep for renewals by what those cost more than the wallet has, right before they are ordered: once
 * a day, and after a refusal again on the days of `retryDays`, a letter each. How many were charged.
 */
export async function chargeForRenewals(): Promise<number> {
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
      if (await chargeOne(method)) charged += 1;
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

async function chargeOne({ id: methodId, customerId, provider, customer }: Method): Promise<boolean> {
  const paymentId = await transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM customer WHERE id = ${customerId} FOR UPDATE`;
    const due = await dueOf(tx, customerId, { withinDays: renewsBeforeDays });
    const missing = due - (await spendable(tx, customerId, 'RUB'));
    if (missing <= 0 || missing > cartPaymentBounds.max * 100) return null;
    const moment = now();
    if (!(await isTimeToTry(tx, methodId, moment))) return null;
    const id = newId('pay');
    const amountMinor = BigInt(Math.max(missing, cartPaymentBounds.min * 100));
    const payment = { id, customerId, provider, methodId, amountMinor, currency: 'RUB', isForRenewals: true };
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

type Rows = Pick<typeof db, 'payment'>;

/** Whether nothing is under way, and what was refused since it last went well is old enough. */
async function isTimeToTry(tx: Rows, methodId: string, moment: Date): Promise<boolean> {
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
