import 'server-only';
import { now } from '@/lib/base/clock/clock';
import type { Tx } from '@/lib/base/db/client';
import { customerId as idOfCustomer } from '@/lib/base/values/ids';
import { moneyFromDatabase, type Money } from '@/lib/base/values/money';
import { fail, ok, type Result } from '@/lib/base/values/result';
import type { StaffActor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { audit } from '@/lib/people/audit/audit';
import { takeBackTopUp } from '@/lib/money/ledger/ledger';
import { billedIn } from '@/lib/money/rates/exchanges';
import { lastPosting, postLine } from './post-line';

type Settled<E extends string = never> = Promise<Result<null, 'stale' | E>>;

/** Staff say which invoice a line that waits pays; its money goes to the invoice's customer, whatever the sum is. */
export async function payInvoice(
  change: Change<StaffActor>,
  { id, document }: { readonly id: string; readonly document: string },
): Settled<'paid' | 'corrected' | 'otherCurrency'> {
  const line = await waiting(change.tx, id);
  if (!line) return fail('stale');
  const where = { id: document, kind: 'payment_invoice', sellerId: line.sellerId, currency: line.currency } as const;
  const found = await change.tx.document.findFirst({ where, select: { customerId: true } });
  if (!found) return fail('stale');
  // Whoever takes the invoice back at this moment waits, or was first.
  const { customerId } = found;
  await change.tx.$executeRaw`SELECT FROM customer WHERE id = ${customerId} FOR UPDATE`;
  const said = { bankLine: { select: { id: true } }, correction: { select: { id: true } } };
  const { bankLine, correction } = await change.tx.document.findUniqueOrThrow({
    where: { id: document },
    select: said,
  });
  if (correction) return fail('corrected');
  if (bankLine) return fail('paid');
  if ((await billedIn(change.tx, customerId)) !== line.currency) return fail('otherCurrency');
  await postLine(change.tx, line, { customerId, documentId: document });
  await note(change, 'bank.payInvoice', { id, customerId, document });
  return ok(null);
}

/** Staff say whose money a line that waits is. */
export async function assign(
  change: Change<StaffActor>,
  { id, email }: { readonly id: string; readonly email: string },
): Settled<'noSuchCustomer' | 'otherCurrency'> {
  const line = await waiting(change.tx, id);
  if (!line) return fail('stale');
  const user = await change.tx.user.findUnique({ where: { email }, select: { customerId: true } });
  const customerId = user?.customerId ?? (await onlyCustomerOf(change.tx, email));
  if (customerId === null) return fail('noSuchCustomer');
  if ((await billedIn(change.tx, customerId)) !== line.currency) return fail('otherCurrency');
  await postLine(change.tx, line, { customerId, documentId: null });
  await note(change, 'bank.assign', { id, customerId });
  return ok(null);
}

/** Staff say that the money of a line that waits is for no wallet. */
export async function reject(
  change: Change<StaffActor>,
  { id, reason }: { readonly id: string; readonly reason: string },
): Settled {
  const line = await waiting(change.tx, id);
  if (!line) return fail('stale');
  await change.tx.bankLine.update({ where: { id }, data: { state: 'rejected', reason, settledAt: now() } });
  await note(change, 'bank.reject', { id, reason });
  return ok(null);
}

export type TakeBackError = 'stale' | { readonly code: 'notFree'; readonly free: Money };

/** Staff say that the money of a line went to the wrong wallet: it leaves that, whole, and the line waits again. */
export async function takeBackLine(
  change: Change<StaffActor>,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<Result<null, TakeBackError>> {
  const { tx } = change;
  await tx.$executeRaw`SELECT FROM bank_line WHERE id = ${id} FOR UPDATE`;
  const line = await tx.bankLine.findFirst({ where: { id, state: 'posted' } });
  if (!line || line.customerId === null) return fail('stale');
  const { customerId, amountMinor, currency } = line;
  const posted = await lastPosting(tx, id);
  const taken = await takeBackTopUp(tx, {
    customerId: idOfCustomer(customerId),
    topUpId: posted.id,
    amount: moneyFromDatabase(amountMinor, currency),
    memo: reason,
    key: `bank-undone:${posted.id}`,
    provider: 'bank',
  });
  if (!taken.ok) {
    if (taken.error.code !== 'not-free') throw new Error(`bank line ${id}: ${taken.error.code}`);
    return fail({ code: 'notFree', free: taken.error.free });
  }
  const data = { state: 'waiting', customerId: null, documentId: null, settledAt: null } as const;
  await tx.bankLine.update({ where: { id }, data });
  await note(change, 'bank.takeBack', { id, customerId, reason });
  return ok(null);
}

/** Somebody who is written to at an address that nobody signs in with. */
async function onlyCustomerOf(tx: Tx, email: string): Promise<string | null> {
  const found = await tx.customer.findMany({ where: { email }, select: { id: true }, take: 2 });
  const [only] = found;
  return found.length === 1 && only ? only.id : null;
}

async function waiting(tx: Tx, id: string) {
  await tx.$executeRaw`SELECT FROM bank_line WHERE id = ${id} FOR UPDATE`;
  return tx.bankLine.findFirst({ where: { id, state: 'waiting' } });
}

type Said = { readonly id: string; readonly customerId?: string; readonly document?: string; readonly reason?: string };

function note({ tx, actor, address }: Change<StaffActor>, action: string, { id, customerId, ...details }: Said) {
  const ofCustomer = customerId === undefined ? {} : { customerId };
  return audit(tx, actor, { action, subject: `bank-line:${id}`, details, address, ...ofCustomer });
}
