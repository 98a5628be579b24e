import 'server-only';
import { issueInvoice } from '@/lib/money/invoices/invoices';
import { hold, type HoldError } from '@/lib/money/ledger/ledger';
import type { Tx } from '@/lib/base/db/client';
import { enqueue } from '@/lib/queue/engine/enqueue';
import { toUnicode } from '@/lib/base/values/domain-name';
import { newOperationId, type CustomerId, type OperationId } from '@/lib/base/values/ids';
import { ok, type Result } from '@/lib/base/values/result';
import { renewDomain } from './operations/renew';
import type { RenewalOffer } from './renewal-offer';

type RenewalToPlace = {
  readonly domain: { readonly id: string; readonly asciiName: string; readonly serviceId: number };
  readonly customerId: CustomerId;
  /** Who asked; null for our schedule. */
  readonly userId: string | null;
  readonly offer: RenewalOffer;
};

/** Holds the price, asks for the renewal and issues the invoice; nothing of it where the money is not there. */
export async function placeRenewal(
  tx: Tx,
  { domain, customerId, userId, offer }: RenewalToPlace,
): Promise<Result<OperationId, HoldError>> {
  const { id: domainId, asciiName, serviceId } = domain;
  const { years, price, cost } = offer;
  const operationId = newOperationId();
  const held = await hold(tx, { customerId, amount: price, operationId });
  if (!held.ok) return held;
  await enqueue(
    tx,
    renewDomain,
    { domainId, asciiName, serviceId, years },
    { actor: { userId }, customerId, held: price, costLimit: cost, id: operationId },
  );
  // Last: until the end of the transaction nobody else is given a number.
  const lines = [{ description: toUnicode(asciiName), amount: price, operationId }];
  await issueInvoice(tx, { customerId, orderId: null, currency: price.currency, lines });
  return ok(operationId);
}
