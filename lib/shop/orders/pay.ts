import 'server-only';
import { audit } from '@/lib/people/audit/audit';
import type { CustomerActor } from '@/lib/people/access/actor';
import { moveLines } from '@/lib/shop/cart/quote';
import { contactGroups, type ContactGroup } from '@/lib/portfolio/contacts/profiles';
import { usableContact } from '@/lib/portfolio/contacts/queries';
import type { Tx } from '@/lib/base/db/client';
import { enduserAddress } from '@/lib/portfolio/domains/enduser-address';
import { placeOrder, type PlaceError } from '@/lib/shop/orders/place-order';
import type { PayInput } from '@/lib/shop/orders/schema';
import { sortLines } from '@/lib/shop/orders/sort-lines';
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
  | { readonly code: 'contact'; readonly groups: readonly ContactGroup['id'][] }
  | PlaceError;

/**
 * Pays a cart in the caller's transaction. The names were asked about just before it. Pressing Pay again, or at the same
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
  const total = quote.lines.reduce((sum, line) => sum + minorFromDatabase(line.priceMinor), 0);
  if (total !== input.shownTotal) return fail({ code: 'stale' });
  const { orderable, changed } = await sortLines(tx, quote.lines, quote.expiresAt);
  const contacts = await contactsFor(
    tx,
    actor,
    input,
    orderable.map(({ group }) => group),
  );
  if (!contacts.ok) return contacts;
  const currency = currencyOf(quote.currency);
  const placed = await placeOrder(tx, {
    actor,
    quoteId: quote.id,
    currency,
    lines: orderable,
    contacts: contacts.value,
    address: enduserAddress(address),
  });
  if (!placed.ok) return placed;
  const { orderId, left } = placed.value;
  const leftIds = [...changed, ...left].map(({ quoteLineId }) => quoteLineId);
  if (orderId === null) return ok({ orderId, left: leftIds.length, cartToken: null });
  await tx.quote.update({ where: { id: quote.id }, data: { orderedAt: new Date(), customerId: actor.customerId } });
  const cartToken = leftIds.length === 0 ? null : await moveLines(tx, leftIds, actor.customerId);
  const names = orderable.filter((line) => !left.includes(line)).map(({ ascii }) => ascii);
  await audit(tx, actor, { action: 'order.pay', subject: `order:${orderId}`, details: { names }, address });
  return ok({ orderId, left: leftIds.length, cartToken });
}

async function lockQuote(tx: Tx, { customerId }: CustomerActor, id: string) {
  await tx.$queryRaw`SELECT id FROM quote WHERE id = ${id} FOR UPDATE`;
  return tx.quote.findFirst({ where: { id, OR: [{ customerId }, { customerId: null }] }, include: { lines: true } });
}

async function alreadyPaid(tx: Tx, quoteId: string): Promise<Result<Payment, PayError>> {
  const order = await tx.order.findUnique({ where: { quoteId }, select: { id: true } });
  return order ? ok({ orderId: order.id, left: 0, cartToken: null }) : fail({ code: 'stale' });
}

/** The contacts that were chosen, each the customer's own and of a profile its group takes. */
async function contactsFor(
  tx: Tx,
  actor: CustomerActor,
  input: PayInput,
  groups: readonly ContactGroup['id'][],
): Promise<Result<Partial<Record<ContactGroup['id'], string>>, PayError>> {
  const chosen: Partial<Record<ContactGroup['id'], string>> = {};
  const missing: ContactGroup['id'][] = [];
  for (const group of new Set(groups)) {
    const id = input[group];
    const profile = id === undefined ? null : await usableContact(tx, actor, id);
    if (id !== undefined && profile !== null && contactGroups[group].profiles.includes(profile)) chosen[group] = id;
    else missing.push(group);
  }
  return missing.length > 0 ? fail({ code: 'contact', groups: missing }) : ok(chosen);
}
