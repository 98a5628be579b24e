import 'server-only';
import { issueInvoice } from '@/lib/money/invoices/invoices';
import { hold, type HoldError } from '@/lib/money/ledger/ledger';
import type { Tx } from '@/lib/base/db/client';
import { enqueue } from '@/lib/queue/engine/enqueue';
import { dayOf } from '@/lib/base/values/day';
import { toUnicode } from '@/lib/base/values/domain-name';
import { newOperationId, type CustomerId, type OperationId } from '@/lib/base/values/ids';
import { ok, type Result } from '@/lib/base/values/result';
import { renewDomain } from './operations/renew';
import type { RenewalOffer } from './renewal-offer';

type RenewalToPlace = {
  readonly domain: { readonly id: string; readonly asciiName: string; readonly serviceId: number };
  readonly offer: RenewalOffer;
  /** The offer is of giving a lapsed name back. */
  readonly restores?: boolean;
};

type Payer = {
  readonly customerId: CustomerId;
  /** Who asked; null for our schedule. */
  readonly userId: string | null;
};

/** Holds the price, asks for the renewal and issues the invoice; nothing of it where the money is not there. */
export async function placeRenewal(
  tx: Tx,
  { domain, offer, restores = false, ...payer }: RenewalToPlace & Payer,
): Promise<Result<OperationId, HoldError>> {
  const endOf = await termsOf(tx, [domain.id]);
  const held = await holdAndAsk(tx, { domain, offer, restores }, { ...payer, endOf });
  if (!held.ok) return held;
  await invoice(tx, payer, [{ operationId: held.value, domain, offer }]);
  return held;
}

/** The same for several as one group, with one invoice; what one of them lacks is missing for all, and the caller rolls back. */
export async function placeRenewals(
  tx: Tx,
  renewals: readonly RenewalToPlace[],
  payer: Payer & { readonly groupId: string },
): Promise<Result<null, HoldError>> {
  const placed: Placed[] = [];
  const endOf = await termsOf(
    tx,
    renewals.map(({ domain }) => domain.id),
  );
  for (const renewal of renewals) {
    const held = await holdAndAsk(tx, renewal, { ...payer, endOf });
    if (!held.ok) return held;
    placed.push({ ...renewal, operationId: held.value });
  }
  await invoice(tx, payer, placed);
  return ok(null);
}

type Placed = RenewalToPlace & { readonly operationId: OperationId };

/** The day on which the term of a domain ends, as it is known now. */
type EndOf = (domainId: string) => string | null;

async function termsOf(tx: Tx, ids: readonly string[]): Promise<EndOf> {
  const domains = await tx.domain.findMany({ where: { id: { in: [...ids] } }, select: { id: true, expiresOn: true } });
  const ends = new Map(domains.map(({ id, expiresOn }) => [id, expiresOn && dayOf(expiresOn)]));
  return (domainId) => ends.get(domainId) ?? null;
}

async function holdAndAsk(
  tx: Tx,
  { domain, offer, restores }: RenewalToPlace,
  { customerId, userId, groupId, endOf }: Payer & { readonly groupId?: string; readonly endOf: EndOf },
): Promise<Result<OperationId, HoldError>> {
  const { id: domainId, asciiName, serviceId } = domain;
  const { years, price, cost } = offer;
  const id = newOperationId();
  const held = await hold(tx, { customerId, amount: price, operationId: id });
  if (!held.ok) return held;
  await enqueue(
    tx,
    renewDomain,
    { domainId, asciiName, serviceId, years, endsOn: endOf(domainId), ...(restores && { restores }) },
    { actor: { userId }, customerId, held: price, costLimit: cost, id, groupId },
  );
  return ok(id);
}

/** Last: until the end of the transaction nobody else is given a number. */
async function invoice(tx: Tx, { customerId }: Payer, placed: readonly Placed[]): Promise<void> {
  const [first] = placed;
  if (!first) return;
  const lines = placed.map(({ domain, offer, operationId }) => ({
    description: toUnicode(domain.asciiName),
    amount: offer.price,
    operationId,
  }));
  await issueInvoice(tx, { customerId, orderId: null, currency: first.offer.price.currency, lines });
}
