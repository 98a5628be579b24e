import 'server-only';
import type { CustomerActor } from '@/lib/people/access/actor';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { post } from '@/lib/people/mail/post';
import { notCharged } from './letters/not-charged';
import { env } from '@/lib/base/env/env';
import type { Locale } from '@/lib/base/i18n/locales';
import { routes } from '@/lib/base/routes';
import { now } from '@/lib/base/clock/clock';
import { billedIn } from '@/lib/money/rates/exchanges';
import { newId } from '@/lib/base/values/ids';
import { moneyFromDatabase } from '@/lib/base/values/money';
import { fail, ok, type Result } from '@/lib/base/values/result';
import { ProviderError } from './providers/provider';
import { payerOf, type Payer } from './methods';
import { isProviderName } from './provider-names';
import { providerOf } from './providers-on';
import type { PaymentInput } from './schema';

export type BeginError =
  /** The reseller takes no payments by it any more. */
  | 'notOffered'
  /** It took none: nothing happened there. */
  | 'refused'
  /** It gave no answer; the same form once more asks for the same payment. */
  | 'noAnswer'
  /** The form is of a payment that has come to its end, or somebody else's. */
  | 'stale';

export type BegunPayment = { readonly id: string; readonly payAt: string };

/** What the payer reads at the provider, by language. */
export type Words = { readonly locale: Locale; readonly description: string };

/**
 * Begins a payment into the customer's wallet, once for each key of a form. Outside of every transaction: what is asked for
 * is written down first, so that whatever the provider answers is about a payment that there is.
 */
export async function beginPayment(
  { customerId }: CustomerActor,
  { amount, provider: by, remember, key: formKey }: PaymentInput,
  words: Words,
): Promise<Result<BegunPayment, BeginError>> {
  const { currency } = amount;
  if ((await billedIn(db, customerId)) !== currency) return fail('stale');
  const payer = await payerOf(db, customerId, { by, remember, currency });
  if (!payer || !(await providerOf(payer.provider))) return fail('notOffered');
  const id = await written(customerId, { payer, formKey, minor: amount.minor, currency });
  return id === null ? fail('stale') : beginWritten(id, words);
}

/** Asks the provider for a payment that is written down, once: asked again, it answers with the same one. */
export async function beginWritten(
  id: string,
  { locale, description }: Words,
): Promise<Result<BegunPayment, BeginError>> {
  const payment = await db.payment.findUniqueOrThrow({
    where: { id },
    include: { customer: { select: { email: true } }, method: { select: { token: true } } },
  });
  if (!['begun', 'pending'].includes(payment.state)) return fail('stale');
  if (payment.payAt !== null) return ok({ id, payAt: payment.payAt });
  const provider = isProviderName(payment.provider) ? await providerOf(payment.provider) : null;
  if (!provider) return fail('notOffered');
  try {
    const { reference, payAt } = await provider.begin({
      id,
      amount: moneyFromDatabase(payment.amountMinor, payment.currency),
      description,
      returnUrl: new URL(routes.payment(id), env.PUBLIC_URL).href,
      email: payment.customer.email,
      locale,
      isKept: payment.isKept,
      method: payment.method?.token ?? null,
    });
    await db.payment.updateMany({
      where: { id, state: 'begun' },
      data: { reference, payAt, description, state: 'pending' },
    });
    return ok({ id, payAt: payAt ?? new URL(routes.payment(id), env.PUBLIC_URL).href });
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    if (error.outcome === 'unknown') return fail('noAnswer');
    const refused = { state: 'failed', reason: error.code, endedAt: now() } as const;
    await transaction(async (tx) => {
      const { count } = await tx.payment.updateMany({ where: { id, state: 'begun' }, data: refused });
      if (count > 0 && payment.isForRenewals) await post(tx, notCharged, { paymentId: id });
    });
    return fail('refused');
  }
}

type Row = {
  readonly payer: Payer;
  readonly formKey: string;
  readonly minor: number;
  readonly currency: string;
};

/** The payment of a form, made unless it is there; null where the form is somebody else's or asked for another sum. */
async function written(customerId: string, { payer, formKey, minor, currency }: Row): Promise<string | null> {
  const amountMinor = BigInt(minor);
  const data = { id: newId('pay'), customerId, ...payer, amountMinor, currency, formKey };
  await db.payment.createMany({ data: [data], skipDuplicates: true });
  const where = { formKey, customerId, ...payer, amountMinor, currency };
  return (await db.payment.findFirst({ where, select: { id: true } }))?.id ?? null;
}
