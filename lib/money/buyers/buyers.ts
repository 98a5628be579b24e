import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import { now } from '@/lib/base/clock/clock';
import type { Tx } from '@/lib/base/db/client';
import { newId, type CustomerId } from '@/lib/base/values/ids';
import { fail, ok, type Result } from '@/lib/base/values/result';
import { isEuVatId } from '@/lib/money/requisites/eu-vat-id';
import { wantCheck } from '@/lib/money/vat-ids/checks';
import type { Change } from '@/lib/people/access/change';
import { audit } from '@/lib/people/audit/audit';
import { buyerDetails, type BuyerDetails } from './schema';

export type Buyer = { readonly id: string; readonly details: BuyerDetails };

/** In whose name a customer pays from now on; what was issued before stays as it was. */
export async function saveBuyer(
  { tx, actor, address }: Change,
  details: BuyerDetails,
): Promise<Result<null, 'noSuchVatId'>> {
  // The tables of all countries are too much for a browser: only here the digits are checked.
  if (details.kind === 'eu' && !isEuVatId(details.vatId)) return fail('noSuchVatId');
  const { customerId } = actor;
  await tx.$executeRaw`SELECT FROM customer WHERE id = ${customerId} FOR UPDATE`;
  const before = await buyerOfCustomer(tx, customerId);
  if (details.kind === 'eu') await wantCheck(tx, details.vatId);
  if (before && isDeepStrictEqual(before.details, details)) return ok(null);
  await tx.buyer.updateMany({ where: { customerId, replacedAt: null }, data: { replacedAt: now() } });
  await tx.buyer.create({ data: { id: newId('buy'), customerId, kind: details.kind, details } });
  await audit(tx, actor, {
    action: 'wallet.buyer',
    subject: `customer:${customerId}`,
    details: { kind: details.kind, name: details.name, inn: details.inn },
    address,
  });
  return ok(null);
}

/** In whose names customers pay, by their ids; none for those who have not said. */
export async function buyersOfCustomers(tx: Tx, customerIds: readonly string[]): Promise<ReadonlyMap<string, Buyer>> {
  const rows = await tx.buyer.findMany({
    where: { customerId: { in: [...customerIds] }, replacedAt: null },
    select: { id: true, customerId: true, details: true },
  });
  return new Map(rows.map(({ id, customerId, details }) => [customerId, { id, details: buyerDetails.parse(details) }]));
}

/** In whose name a customer pays; null while they have not said. */
export async function buyerOfCustomer(tx: Tx, customerId: CustomerId): Promise<Buyer | null> {
  const row = await tx.buyer.findFirst({
    where: { customerId, replacedAt: null },
    select: { id: true, details: true },
  });
  return row && { id: row.id, details: buyerDetails.parse(row.details) };
}
