import 'server-only';
import { now } from '@/lib/base/clock/clock';
import { audit } from '@/lib/people/audit/audit';
import { post } from '@/lib/people/mail/post';
import type { CustomerActor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import type { Buyer } from '@/lib/money/sales/sellable';
import { ownerContacts, type OwnerError } from '@/lib/portfolio/contacts/owner-contacts';
import { issueInvoice } from '@/lib/money/invoices/invoices';
import { billedIn } from '@/lib/money/rates/exchanges';
import { subjectOf } from '@/lib/queue/live/subject';
import { serversForNew } from '@/lib/portfolio/server-sets/sets';
import { moveLines } from '@/lib/shop/cart/quote';
import type { Tx } from '@/lib/base/db/client';
import { orderReceived } from '@/lib/shop/orders/letters/order-received';
import { placeOrder, type OrderableLine, type PlaceError } from '@/lib/shop/orders/place-order';
import { keptContactTypes } from '@/lib/shop/checkout/kept-contacts';
import { chosenApart, type PayInput } from '@/lib/shop/checkout/schema';
import { sortLines } from '@/lib/shop/checkout/sort-lines';
import { sellableIn } from '@/lib/shop/sellables/table';
import { currencyOf, minorFromDatabase } from '@/lib/base/values/money';
import { fail, ok, type Result } from '@/lib/base/values/result';

export type Payment = {
  readonly orderId: string | null;
  /** Lines that stayed behind, in a new cart whose token the browser must keep. */
  readonly left: number;
  readonly cartToken: string | null;
};

export type PayError =
  | { readonly code: 'stale' }
  | { readonly code: 'empty' }
  | { readonly code: 'servers' }
  | { readonly code: 'kept' }
  | OwnerError
  | PlaceError;

/**
 * Pays a cart in the caller's transaction. What it holds was asked about just before it. Pressing Pay again, or at the same
 * moment, leads to the same order.
 */
export async function payCart(
  tx: Tx,
  actor: CustomerActor,
  input: PayInput,
  address: string,
): Promise<Result<Payment, PayError>> {
  const quote = await lockQuote(tx, actor, input.quoteId);
  if (!quote) return fail({ code: 'stale' });
  if (quote.orderedAt !== null) return alreadyPaid(tx, quote.id);
  if (quote.lines.length === 0) return fail({ code: 'empty' });
  if (quote.currency !== (await billedIn(tx, actor.customerId))) return fail({ code: 'stale' });
  const total = quote.lines.reduce((sum, line) => sum + minorFromDatabase(line.priceMinor), 0);
  if (total !== input.shownTotal) return fail({ code: 'stale' });
  const { orderable, changed } = await sortLines(tx, quote.lines, {
    heldUntil: quote.expiresAt,
    buyer: actor.customerId,
  });
  const contacts = await contactsFor({ tx, actor, address }, input, orderable);
  if (!contacts.ok) return contacts;
  const nameServers = await serversForNew(tx, input.servers);
  if (nameServers === 'gone') return fail({ code: 'servers' });
  const keptContact = keptFor(actor, input, orderable);
  if (keptContact === 'refused') return fail({ code: 'kept' });
  const placed = await placeOrder(tx, {
    buyer: { actor, contacts: contacts.value, address, nameServers, keptContact, autoRenews: input.autoRenews },
    quoteId: quote.id,
    currency: currencyOf(quote.currency),
    lines: orderable,
  });
  if (!placed.ok) return placed;
  const { order, left } = placed.value;
  const leftIds = [...changed, ...left].map(({ quoteLineId }) => quoteLineId);
  if (order === null) return ok({ orderId: null, left: leftIds.length, cartToken: null });
  const ordered = { orderedAt: now(), customerId: actor.customerId };
  await tx.quote.update({ where: { id: quote.id }, data: ordered, select: { id: true } });
  const cartToken = leftIds.length === 0 ? null : await moveLines(tx, leftIds, actor.customerId);
  const names = orderable.filter((line) => !left.includes(line)).map(({ subject }) => subjectOf(subject).ascii);
  await audit(tx, actor, { action: 'order.pay', subject: `order:${order.id}`, details: { names }, address });
  await post(tx, orderReceived, { orderId: order.id });
  await issueInvoice(tx, order.invoice);
  return ok({ orderId: order.id, left: leftIds.length, cartToken });
}

/** Who owns what is ordered: one for all of it, or as was chosen for each group of zones. */
export async function contactsFor(
  change: Change,
  input: PayInput,
  lines: readonly Pick<OrderableLine, 'kind' | 'subject'>[],
): Promise<Result<Buyer['contacts'], OwnerError>> {
  const { owner, profile } = input;
  if (owner === undefined && profile === undefined) return ok(chosenApart(input));
  const groups = lines.flatMap((line) => sellableIn(line).contactGroup(line.subject) ?? []);
  return ownerContacts(change, input, [...new Set(groups)]);
}

/** The contact at the registrar that staff chose, who see the panel as the buyer. */
export function keptFor(
  actor: CustomerActor,
  { keptType: type, keptName: name }: PayInput,
  lines: readonly Pick<OrderableLine, 'kind' | 'subject'>[],
): Buyer['keptContact'] | 'refused' {
  if (type === undefined || name === undefined) return null;
  const ordered = lines.map(({ kind, subject }) => ({ kind, ascii: subjectOf(subject).ascii }));
  return keptContactTypes(actor, ordered).includes(type) ? { type, name } : 'refused';
}

/** A cart that is theirs or nobody's, which nobody else changes until the end of the transaction. */
export async function lockQuote(tx: Tx, { customerId }: CustomerActor, id: string) {
  await tx.$queryRaw`SELECT id FROM quote WHERE id = ${id} FOR UPDATE`;
  return tx.quote.findFirst({ where: { id, OR: [{ customerId }, { customerId: null }] }, include: { lines: true } });
}

async function alreadyPaid(tx: Tx, quoteId: string): Promise<Result<Payment, PayError>> {
  const order = await tx.order.findUnique({ where: { quoteId }, select: { id: true } });
  return order ? ok({ orderId: order.id, left: 0, cartToken: null }) : fail({ code: 'stale' });
}
