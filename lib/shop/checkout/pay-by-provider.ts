import 'server-only';
import { attempt } from '@/lib/base/db/attempt';
import { db, type Tx } from '@/lib/base/db/client';
import { newId } from '@/lib/base/values/ids';
import { money, type Money } from '@/lib/base/values/money';
import { fail, ok, type Result } from '@/lib/base/values/result';
import { beginWritten, type BeginError, type Words } from '@/lib/money/payments/begin';
import { lookAtPayment } from '@/lib/money/payments/look';
import { payerOf, type Payer } from '@/lib/money/payments/methods';
import { ProviderError } from '@/lib/money/payments/providers/provider';
import { cartPaymentBounds, type PaidBy } from '@/lib/money/payments/schema';
import type { CustomerActor } from '@/lib/people/access/actor';
import type { NoAgreement } from '@/lib/people/legal/agreement';
import { agreeToPending } from '@/lib/people/legal/consents';
import { serversForNew } from '@/lib/portfolio/server-sets/sets';
import { contactsFor, keptFor, lockQuote, payCart, type Payment, type PayError } from './pay';
import type { PaidChoices } from './paid-choices';
import type { PayInput } from './schema';

/** From where, and what the payer reads at the provider. */
type Asked = { readonly address: string; readonly words: Words };

export type ByProvider =
  | { readonly kind: 'ordered'; readonly payment: Payment }
  /** The customer goes there. */
  | { readonly kind: 'begun'; readonly payAt: string };

export type ByProviderError =
  | PayError
  | { readonly code: BeginError | NoAgreement }
  /** It is more than may be paid in one go. */
  | { readonly code: 'too-much'; readonly most: Money };

/**
 * Orders a cart from the wallet, and where that lacks money begins a payment of exactly what it lacks: once that has come,
 * `finishPaidCart` orders. Outside of every transaction. Pressed twice, or in two windows, it is one payment and one order.
 */
export async function payByProvider(
  actor: CustomerActor,
  input: PayInput,
  by: PaidBy,
  { address, words }: Asked,
): Promise<Result<ByProvider, ByProviderError>> {
  await lookAtFormer(actor, input.quoteId);
  // Whatever would be refused once the money is there is refused before it is asked for.
  const paid = await attempt((tx) => payAgreed(tx, actor, input, address));
  if (paid.ok) return ok({ kind: 'ordered', payment: paid.value });
  if (paid.error.code !== 'insufficient-funds') return paid;
  const { minor, currency } = paid.error.missing;
  const most = money(cartPaymentBounds.max * 100, currency);
  if (minor > most.minor) return fail({ code: 'too-much', most });
  const amount = money(Math.max(minor, cartPaymentBounds.min * 100), currency);
  const written = await attempt((tx) => write(tx, actor, input, { by, amount, address }));
  if (!written.ok) return written;
  const begun = await beginWritten(written.value, words);
  return begun.ok ? ok({ kind: 'begun', payAt: begun.value.payAt }) : fail({ code: begun.error });
}

/** What was begun before and has come, or has come to nothing, is not asked for again. */
async function lookAtFormer({ customerId }: CustomerActor, quoteId: string): Promise<void> {
  const former = await db.paidCart.findFirst({ where: { quoteId, customerId }, select: { paymentId: true } });
  if (!former) return;
  try {
    await lookAtPayment(former.paymentId);
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
  }
}

async function payAgreed(
  tx: Tx,
  actor: CustomerActor,
  input: PayInput,
  address: string,
): Promise<Result<Payment, PayError | { readonly code: NoAgreement }>> {
  const lack = await agreeToPending(tx, actor, {}, address);
  return lack === null ? payCart(tx, actor, input, address) : fail({ code: lack });
}

type ToWrite = { readonly by: PaidBy; readonly amount: Money; readonly address: string };

/** Writes down what was chosen, and the payment that it waits for: the one that is open already, if it is of this sum. */
async function write(
  tx: Tx,
  actor: CustomerActor,
  input: PayInput,
  { by, amount, address }: ToWrite,
): Promise<Result<string, ByProviderError>> {
  const quote = await lockQuote(tx, actor, input.quoteId);
  if (!quote || quote.orderedAt !== null) return fail({ code: 'stale' });
  const contacts = await contactsFor({ tx, actor, address }, input, quote.lines);
  if (!contacts.ok) return contacts;
  if ((await serversForNew(tx, input.servers)) === 'gone') return fail({ code: 'servers' });
  const kept = keptFor(actor, input, quote.lines);
  if (kept === 'refused') return fail({ code: 'kept' });
  const choices: PaidChoices = {
    contacts: contacts.value,
    autoRenews: input.autoRenews === true,
    ...(input.servers && { servers: input.servers }),
    ...(kept && { keptType: kept.type, keptName: kept.name }),
  };
  const { customerId, userId, seenBy } = actor;
  const payer = await payerOf(tx, customerId, {
    by,
    remember: input.remember === true,
    currency: amount.currency,
  });
  if (!payer) return fail({ code: 'notOffered' });
  const paymentId = (await openPayment(tx, quote.id, { payer, amount })) ?? newId('pay');
  const payment = { customerId, ...payer, amountMinor: BigInt(amount.minor), currency: amount.currency };
  const made = { id: paymentId, ...payment, formKey: `cart:${paymentId}`, isForCart: true };
  await tx.payment.createMany({ data: [made], skipDuplicates: true });
  const asked = { paymentId, customerId, userId, seenBy, address, choices, shownTotalMinor: BigInt(input.shownTotal) };
  await tx.paidCart.upsert({
    where: { quoteId: quote.id },
    create: { quoteId: quote.id, ...asked },
    update: { ...asked, state: 'waiting', reason: null },
  });
  await tx.quote.update({ where: { id: quote.id }, data: { customerId }, select: { id: true } });
  return ok(paymentId);
}

/** The cart's payment that can still be paid, if it is of this sum and taken the same way. */
async function openPayment(
  tx: Tx,
  quoteId: string,
  { payer, amount }: { readonly payer: Payer; readonly amount: Money },
) {
  const open = await tx.payment.findFirst({
    where: {
      cart: { quoteId },
      ...payer,
      amountMinor: BigInt(amount.minor),
      currency: amount.currency,
      state: { in: ['begun', 'pending'] },
    },
    select: { id: true },
  });
  return open?.id ?? null;
}
