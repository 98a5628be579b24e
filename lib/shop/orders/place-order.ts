import 'server-only';
import type { CustomerActor } from '@/lib/people/access/actor';
import { issueInvoice } from '@/lib/money/invoices/invoices';
import { hold, type HoldError } from '@/lib/money/ledger/ledger';
import type { ForSale } from '@/lib/portfolio/domains/registration-price';
import type { ContactGroup } from '@/lib/portfolio/contacts/profiles';
import type { Tx } from '@/lib/base/db/client';
import { beginRegistration } from '@/lib/portfolio/domains/begin-registration';
import { registerDomain } from '@/lib/portfolio/domains/operations/register';
import { enqueue } from '@/lib/queue/engine/enqueue';
import { newId, newOperationId, type OperationId } from '@/lib/base/values/ids';
import { addMoney, type Currency } from '@/lib/base/values/money';
import { fail, ok, type Result } from '@/lib/base/values/result';

/** A name that may be ordered, with what it costs now. */
export type OrderableLine = {
  readonly quoteLineId: string;
  readonly ascii: string;
  readonly unicode: string;
  readonly group: ContactGroup['id'];
  readonly sale: ForSale;
};

export type OrderRequest = {
  readonly actor: CustomerActor;
  readonly quoteId: string;
  readonly currency: Currency;
  readonly lines: readonly OrderableLine[];
  /** Contacts by group. */
  readonly contacts: Readonly<Partial<Record<ContactGroup['id'], string>>>;
  /** The buyer's address. */
  readonly address: string;
};

export type PlacedOrder = {
  /** null when no line could be ordered. */
  readonly orderId: string | null;
  /** Lines that somebody of ours has registered or ordered meanwhile. */
  readonly left: readonly OrderableLine[];
};

/** What a former owner asked for a name is not settled yet: it cannot be sold, and the buyer must know which it is. */
export type PlaceError = HoldError | { readonly code: 'unsettled'; readonly name: string };

/**
 * Orders the lines in the caller's transaction: claims the names, holds the money, asks for the operations, writes order
 * and invoice. Refused when the money does not suffice or a name is not settled; the caller then rolls everything back.
 */
export async function placeOrder(tx: Tx, request: OrderRequest): Promise<Result<PlacedOrder, PlaceError>> {
  const claimed: ClaimedLine[] = [];
  const left: OrderableLine[] = [];
  // In one order for everybody, so that two orders of the same names cannot wait for each other.
  for (const line of request.lines.toSorted((one, other) => (one.ascii < other.ascii ? -1 : 1))) {
    const claim = await claimName(tx, request, line);
    if (claim.ok) claimed.push(claim.value);
    else if (claim.error === 'unsettled') return fail({ code: 'unsettled', name: line.unicode });
    else left.push(line);
  }
  if (claimed.length === 0) return ok({ orderId: null, left });
  const held = await holdAll(tx, request, claimed);
  if (!held.ok) return held;
  for (const claim of claimed) await enqueueRegistration(tx, request, claim);
  return ok({ orderId: await writeOrder(tx, request, claimed), left });
}

type ClaimedLine = {
  readonly line: OrderableLine;
  readonly domainId: string;
  readonly contactId: string;
  readonly operationId: OperationId;
};

async function claimName(
  tx: Tx,
  { actor, contacts }: OrderRequest,
  line: OrderableLine,
): Promise<Result<ClaimedLine, 'already-here' | 'unsettled'>> {
  const contactId = contacts[line.group];
  if (contactId === undefined) throw new Error(`no contact for ${line.ascii}`);
  const claim = await beginRegistration(tx, { asciiName: line.ascii, customerId: actor.customerId, contactId });
  return claim.ok ? ok({ line, domainId: claim.value, contactId, operationId: newOperationId() }) : claim;
}

async function holdAll(
  tx: Tx,
  { actor }: OrderRequest,
  claimed: readonly ClaimedLine[],
): Promise<Result<null, HoldError>> {
  for (const [index, { operationId, line }] of claimed.entries()) {
    const held = await hold(tx, { customerId: actor.customerId, amount: line.sale.priced.totalPrice, operationId });
    if (held.ok) continue;
    const unheld = claimed.slice(index + 1).map((later) => later.line.sale.priced.totalPrice);
    return fail({ ...held.error, missing: unheld.reduce(addMoney, held.error.missing) });
  }
  return ok(null);
}

async function enqueueRegistration(
  tx: Tx,
  { actor, address }: OrderRequest,
  { line, domainId, contactId, operationId }: ClaimedLine,
): Promise<void> {
  const { isPremium, priced } = line.sale;
  const input = {
    domainId,
    asciiName: line.ascii,
    years: priced.years,
    contactId,
    enduserIp: address,
    isPremium,
    nameServers: null,
  };
  await enqueue(tx, registerDomain, input, {
    actor,
    customerId: actor.customerId,
    held: priced.totalPrice,
    costLimit: priced.totalCost,
    id: operationId,
  });
}

async function writeOrder(
  tx: Tx,
  { actor, quoteId, currency }: OrderRequest,
  claimed: readonly ClaimedLine[],
): Promise<string> {
  const id = newId('ord');
  await tx.order.create({
    data: {
      id,
      customerId: actor.customerId,
      quoteId,
      currency,
      lines: { create: claimed.map(lineRow) },
    },
  });
  await issueInvoice(tx, {
    customerId: actor.customerId,
    orderId: id,
    currency,
    lines: claimed.map(({ line, operationId }) => ({
      description: line.unicode,
      amount: line.sale.priced.totalPrice,
      operationId,
    })),
  });
  return id;
}

function lineRow({ line, contactId, operationId }: ClaimedLine) {
  const { isPremium, priced } = line.sale;
  const { years, totalCost, totalPrice, price, cost } = priced;
  return {
    id: newId('orl'),
    kind: 'register',
    asciiName: line.ascii,
    unicodeName: line.unicode,
    years,
    costMinor: BigInt(totalCost.minor),
    priceMinor: BigInt(totalPrice.minor),
    renewPriceMinor: BigInt(price.renew.minor),
    renewCostMinor: BigInt(cost.renew.minor),
    isPremium,
    contactId,
    operationId,
  };
}
