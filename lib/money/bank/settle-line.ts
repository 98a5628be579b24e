import 'server-only';
import { now } from '@/lib/base/clock/clock';
import type { Tx } from '@/lib/base/db/client';
import { fail, ok, type Result } from '@/lib/base/values/result';
import type { StaffActor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { audit } from '@/lib/people/audit/audit';
import { postLine } from './post-line';

type Settled<E extends string = never> = Promise<Result<null, 'stale' | E>>;

/** Staff say which invoice a line that waits pays; its money goes to the invoice's customer, whatever the sum is. */
export async function payInvoice(
  change: Change<StaffActor>,
  { id, document }: { readonly id: string; readonly document: string },
): Settled<'paid'> {
  const line = await waiting(change.tx, id);
  if (!line) return fail('stale');
  const invoice = await change.tx.document.findFirst({
    where: { id: document, kind: 'payment_invoice', sellerId: line.sellerId, bankLine: { is: null } },
    select: { customerId: true },
  });
  if (!invoice) return fail('paid');
  await postLine(change.tx, line, { customerId: invoice.customerId, documentId: document });
  await note(change, 'bank.payInvoice', { id, customerId: invoice.customerId, document });
  return ok(null);
}

/** Staff say whose money a line that waits is. */
export async function assign(
  change: Change<StaffActor>,
  { id, email }: { readonly id: string; readonly email: string },
): Settled<'noSuchCustomer'> {
  const line = await waiting(change.tx, id);
  if (!line) return fail('stale');
  const user = await change.tx.user.findUnique({ where: { email }, select: { customerId: true } });
  const customerId = user?.customerId ?? (await onlyCustomerOf(change.tx, email));
  if (customerId === null) return fail('noSuchCustomer');
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
