import 'server-only';
import type { Chargeback, Payment } from '@/generated/prisma/client';
import { now } from '@/lib/base/clock/clock';
import type { Tx } from '@/lib/base/db/client';
import { customerId, newId } from '@/lib/base/values/ids';
import { moneyFromDatabase, toDecimal, type Money } from '@/lib/base/values/money';
import { fail, ok, type Result } from '@/lib/base/values/result';
import { putBack, takeOut } from '@/lib/money/ledger/take-out';
import type { Actor, StaffActor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { audit } from '@/lib/people/audit/audit';
import { post } from '@/lib/people/mail/post';
import { chargedBack } from './letters/charged-back';
import { paymentTakenBack } from './letters/payment-taken-back';
import { isProviderName, providerTitles } from './provider-names';
import { providerOf } from './providers-on';
import type { DisputeStanding } from './providers/provider';
import type { ChargebackInput } from './schema';

type By = { readonly actor: Actor | null; readonly address: string };

/**
 * Posts that a bank took money of a payment back, and tells staff and the customer. The payment's row is locked and has none
 * of this reference.
 */
export async function chargeBackPayment(
  tx: Tx,
  payment: Payment,
  { reference, state, amount, reason }: DisputeStanding,
  by: By = { actor: null, address: '' },
): Promise<string> {
  const id = newId('chb');
  const endedAt = state === 'open' ? null : now();
  const { minor, currency } = amount;
  await tx.chargeback.create({
    data: { id, paymentId: payment.id, reference, amountMinor: BigInt(minor), currency, state, reason, endedAt },
  });
  await takeOut(tx, { key: `chargeback:${id}`, ...(await postingOf(tx, payment, amount)) });
  await post(tx, chargedBack, { chargebackId: id });
  await post(tx, paymentTakenBack, { chargebackId: id });
  await note(tx, by, { action: 'wallet.chargeback', payment, chargeback: id, amount });
  return id;
}

/** The bank decided for us: the money is the customer's again. */
export async function wonBack(tx: Tx, id: string, by: By = { actor: null, address: '' }): Promise<void> {
  const { payment, amountMinor, currency } = await tx.chargeback.findUniqueOrThrow({
    where: { id },
    include: { payment: true },
  });
  const amount = moneyFromDatabase(amountMinor, currency);
  await tx.chargeback.update({ where: { id }, data: { state: 'won', endedAt: now() } });
  await putBack(tx, { key: `chargeback-undone:${id}`, ...(await postingOf(tx, payment, amount)) });
  await note(tx, by, { action: 'wallet.chargebackWon', payment, chargeback: id, amount });
}

export type ChargebackError = 'notThere' | 'moreThanPaid' | 'tellsItself';

/** Staff write down what the provider told them by letter, once for each key of a form. */
export async function writeChargeback(
  { tx, actor, address }: Change<StaffActor>,
  { payment: id, amount, note: reason, key }: ChargebackInput,
): Promise<Result<null, ChargebackError>> {
  await tx.$executeRaw`SELECT FROM payment WHERE id = ${id} FOR UPDATE`;
  const payment = await tx.payment.findUnique({ where: { id }, include: { chargebacks: true } });
  if (payment?.state !== 'succeeded' || payment.currency !== amount.currency) return fail('notThere');
  const reference = `staff:${key}`;
  if (payment.chargebacks.some((one) => one.reference === reference)) return ok(null);
  const provider = isProviderName(payment.provider) ? await providerOf(payment.provider) : null;
  if (provider?.disputes) return fail('tellsItself');
  const gone = payment.chargebacks.reduce((sum, one) => (one.state === 'won' ? sum : sum + one.amountMinor), 0n);
  if (gone + BigInt(amount.minor) > payment.amountMinor) return fail('moreThanPaid');
  await chargeBackPayment(tx, payment, { reference, state: 'lost', amount, reason }, { actor, address });
  return ok(null);
}

/** Somebody of staff has decided what becomes of what was bought with it; false where nothing waits. */
export async function seeChargeback({ tx, actor, address }: Change<StaffActor>, id: string): Promise<boolean> {
  const found = await locked(tx, id);
  if (!found || found.seenAt !== null) return false;
  await tx.chargeback.update({ where: { id }, data: { seenAt: now() } });
  const amount = moneyFromDatabase(found.amountMinor, found.currency);
  const said = { action: 'wallet.seeChargeback', payment: found.payment, chargeback: id, amount };
  await note(tx, { actor, address }, said);
  return true;
}

/** Staff say that money is there again of which they had written down that it went; false where they had not. */
export async function writeWonBack({ tx, actor, address }: Change<StaffActor>, id: string): Promise<boolean> {
  const found = await locked(tx, id);
  if (!found?.reference.startsWith('staff:') || found.state === 'won') return false;
  await wonBack(tx, id, { actor, address });
  return true;
}

type WithPayment = Chargeback & { readonly payment: Payment };

async function locked(tx: Tx, id: string): Promise<WithPayment | null> {
  await tx.$executeRaw`SELECT FROM chargeback WHERE id = ${id} FOR UPDATE`;
  return tx.chargeback.findUnique({ where: { id }, include: { payment: true } });
}

/** What the ledger is told of money that goes, or went, out of a payment. */
export async function postingOf(tx: Tx, payment: Payment, amount: Money) {
  const { provider } = payment;
  const { id: topUpId } = await tx.ledgerTransaction.findUniqueOrThrow({ where: { key: `payment:${payment.id}` } });
  const memo = isProviderName(provider) ? providerTitles[provider] : provider;
  return { customerId: customerId(payment.customerId), topUpId, amount, memo, provider };
}

type Said = {
  readonly action: string;
  readonly payment: Payment;
  readonly chargeback: string;
  readonly amount: Money;
};

function note(tx: Tx, { actor, address }: By, { action, payment, chargeback, amount }: Said): Promise<void> {
  const { id, customerId: customer } = payment;
  return audit(tx, actor, {
    action,
    subject: `customer:${customer}`,
    customerId: customer,
    details: { payment: id, chargeback, amount: toDecimal(amount), currency: amount.currency },
    address,
  });
}
