import 'server-only';
import type { CustomerActor } from '@/lib/people/access/actor';
import { db } from '@/lib/base/db/client';
import { env } from '@/lib/base/env/env';
import type { Locale } from '@/lib/base/i18n/locales';
import { routes } from '@/lib/base/routes';
import { now } from '@/lib/base/clock/clock';
import { newId } from '@/lib/base/values/ids';
import { moneyFromDatabase } from '@/lib/base/values/money';
import { fail, ok, type Result } from '@/lib/base/values/result';
import { ProviderError } from './providers/provider';
import type { ProviderName } from './provider-names';
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
type Words = { readonly locale: Locale; readonly description: string };

/**
 * Begins a payment into the customer's wallet, once for each key of a form. Outside of every transaction: what is asked for
 * is written down first, so that whatever the provider answers is about a payment that there is.
 */
export async function beginPayment(
  { customerId }: CustomerActor,
  { amount, provider: name, cart, key: formKey }: PaymentInput,
  { locale, description }: Words,
): Promise<Result<BegunPayment, BeginError>> {
  const provider = await providerOf(name);
  if (!provider) return fail('notOffered');
  const payment = await written(customerId, { name, cart, formKey, minor: amount.minor, currency: amount.currency });
  if (payment?.provider !== name || !['begun', 'pending'].includes(payment.state)) return fail('stale');
  const { id } = payment;
  if (payment.payAt !== null) return ok({ id, payAt: payment.payAt });
  try {
    const { reference, payAt } = await provider.begin({
      id,
      amount: moneyFromDatabase(payment.amountMinor, payment.currency),
      description,
      returnUrl: new URL(routes.payment(id), env.PUBLIC_URL).href,
      email: payment.customer.email,
      locale,
    });
    await db.payment.updateMany({ where: { id, state: 'begun' }, data: { reference, payAt, state: 'pending' } });
    return ok({ id, payAt: payAt ?? new URL(routes.payment(id), env.PUBLIC_URL).href });
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    if (error.outcome === 'unknown') return fail('noAnswer');
    const refused = { state: 'failed', reason: error.code, endedAt: now() } as const;
    await db.payment.updateMany({ where: { id, state: 'begun' }, data: refused });
    return fail('refused');
  }
}

type Row = {
  readonly name: ProviderName;
  readonly cart: boolean;
  readonly formKey: string;
  readonly minor: number;
  readonly currency: string;
};

/** The payment of a form, made unless it is there; null where the form is somebody else's or asked for another sum. */
async function written(customerId: string, { name, cart, formKey, minor, currency }: Row) {
  const amountMinor = BigInt(minor);
  const data = { id: newId('pay'), customerId, provider: name, amountMinor, currency, formKey, isForCart: cart };
  await db.payment.createMany({ data: [data], skipDuplicates: true });
  return db.payment.findFirst({
    where: { formKey, customerId, amountMinor, currency },
    include: { customer: { select: { email: true } } },
  });
}
