import 'server-only';
import type { InvoiceToIssue } from '@/lib/money/invoices/invoices';
import { hold, type HoldError } from '@/lib/money/ledger/ledger';
import type { Buyer, Claim, Offer } from '@/lib/money/sales/sellable';
import { beginGroup } from '@/lib/queue/engine/enqueue-group';
import { subjectOf } from '@/lib/queue/live/subject';
import type { Tx } from '@/lib/base/db/client';
import { newId, newOperationId, type OperationId } from '@/lib/base/values/ids';
import { addMoney, type Currency } from '@/lib/base/values/money';
import { fail, ok, type Result } from '@/lib/base/values/result';
import { sellableIn } from '@/lib/shop/sellables/table';

/** A line of a cart that may be ordered, with what it costs now. */
export type OrderableLine = {
  readonly quoteLineId: string;
  readonly kind: string;
  readonly subject: string;
  readonly offer: Offer;
};

export type OrderRequest = {
  readonly buyer: Buyer;
  readonly quoteId: string;
  readonly currency: Currency;
  readonly lines: readonly OrderableLine[];
};

export type PlacedOrder = {
  /** null when no line could be ordered. */
  readonly order: {
    readonly id: string;
    /** What is left for the caller to issue, last of all: until its transaction ends nobody else is given a number. */
    readonly invoice: InvoiceToIssue;
  } | null;
  /** Lines that somebody of ours has or has asked for meanwhile. */
  readonly left: readonly OrderableLine[];
};

export type PlaceError =
  | HoldError
  | { readonly code: 'contact' }
  /** What was asked for a name before is not settled yet: it cannot be sold, and the buyer must know which it is. */
  | { readonly code: 'unsettled'; readonly name: string };

/**
 * Orders the lines in the caller's transaction: claims what they are about, holds the money, asks for the operations,
 * writes the order. Refused when the money does not suffice, a contact was not chosen or a name is not settled;
 * the caller then rolls everything back.
 */
export async function placeOrder(tx: Tx, request: OrderRequest): Promise<Result<PlacedOrder, PlaceError>> {
  const claimed: ClaimedLine[] = [];
  const left: OrderableLine[] = [];
  // In one order for everybody, so that two orders of the same things cannot wait for each other.
  for (const line of request.lines.toSorted((one, other) => (one.subject < other.subject ? -1 : 1))) {
    const claim = await sellableIn(line).claim(tx, line, request.buyer);
    if (claim.ok) claimed.push({ line, claim: claim.value, operationId: newOperationId() });
    else if (claim.error === 'contact') return fail({ code: 'contact' });
    else if (claim.error === 'unsettled') return fail({ code: 'unsettled', name: subjectOf(line.subject).unicode });
    else left.push(line);
  }
  if (claimed.length === 0) return ok({ order: null, left });
  const held = await holdAll(tx, request.buyer, claimed);
  if (!held.ok) return held;
  const groupId = claimed.length > 1 ? await groupOf(tx, request.buyer, claimed) : undefined;
  for (const line of claimed) await askFor(request.buyer, line, groupId);
  return ok({ order: await writeOrder(tx, request, claimed, groupId), left });
}

type ClaimedLine = { readonly line: OrderableLine; readonly claim: Claim; readonly operationId: OperationId };

async function holdAll(tx: Tx, { actor }: Buyer, claimed: readonly ClaimedLine[]): Promise<Result<null, HoldError>> {
  for (const [index, { operationId, line }] of claimed.entries()) {
    const held = await hold(tx, { customerId: actor.customerId, amount: line.offer.totalPrice, operationId });
    if (held.ok) continue;
    const unheld = claimed.slice(index + 1).map((later) => later.line.offer.totalPrice);
    return fail({ ...held.error, missing: unheld.reduce(addMoney, held.error.missing) });
  }
  return ok(null);
}

/** Several lines are one group: counted, paused and told of together. */
function groupOf(tx: Tx, { actor }: Buyer, claimed: readonly ClaimedLine[]): Promise<string> {
  const kinds = new Set(claimed.map(({ line }) => line.kind));
  const [first, ...others] = claimed.map(({ line }) => line.offer.totalCost);
  const cost = first && others.reduce(addMoney, first);
  const { length: count } = claimed;
  return beginGroup(tx, {
    actor,
    customerId: actor.customerId,
    kind: kinds.size === 1 ? (claimed[0]?.line.kind ?? null) : null,
    promised: { count, calls: count, ...(cost ? { cost } : {}) },
  });
}

async function askFor({ actor }: Buyer, { line, claim, operationId }: ClaimedLine, groupId?: string): Promise<void> {
  const { totalPrice: held, totalCost: costLimit } = line.offer;
  await claim.ask({ actor, customerId: actor.customerId, held, costLimit, id: operationId, groupId });
}

async function writeOrder(
  tx: Tx,
  { buyer: { actor }, quoteId, currency }: OrderRequest,
  claimed: readonly ClaimedLine[],
  groupId: string | undefined,
): Promise<PlacedOrder['order']> {
  const id = newId('ord');
  const { customerId } = actor;
  await tx.order.create({
    data: { id, customerId, quoteId, currency, groupId: groupId ?? null },
    select: { id: true },
  });
  await tx.orderLine.createMany({ data: claimed.map((line) => ({ orderId: id, ...lineRow(line) })) });
  const lines = claimed.map(({ line, operationId }) => ({
    description: subjectOf(line.subject).unicode,
    amount: line.offer.totalPrice,
    operationId,
  }));
  return { id, invoice: { customerId, orderId: id, currency, lines } };
}

function lineRow({ line: { kind, subject, offer }, claim: { input }, operationId }: ClaimedLine) {
  const { periods, totalCost, totalPrice, price, cost } = offer;
  return {
    id: newId('orl'),
    kind,
    subject,
    periods,
    input,
    costMinor: BigInt(totalCost.minor),
    priceMinor: BigInt(totalPrice.minor),
    renewPriceMinor: BigInt(price.renew.minor),
    renewCostMinor: BigInt(cost.renew.minor),
    operationId,
  };
}
