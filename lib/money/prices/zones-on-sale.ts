import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { lock } from '@/lib/base/db/locks';
import { fail, ok, type Result } from '@/lib/base/values/result';

/** The zones on sale, first one first. */
export async function zonesOnSale(tx: Tx): Promise<readonly string[]> {
  const rows = await tx.zoneOnSale.findMany({ orderBy: { position: 'asc' }, select: { tld: true } });
  return rows.map(({ tld }) => tld);
}

/** Puts zones on sale behind those that are; which of them were not yet. */
export async function putOnSale(tx: Tx, tlds: readonly string[]): Promise<readonly string[]> {
  const order = await lockOrder(tx);
  const added = [...new Set(tlds)].filter((tld) => !order.includes(tld));
  await write(tx, [...order, ...added]);
  return added;
}

/** Takes zones off sale; which of them were on it. Their price rules stay. */
export async function takeOffSale(tx: Tx, tlds: readonly string[]): Promise<readonly string[]> {
  const order = await lockOrder(tx);
  await write(
    tx,
    order.filter((tld) => !tlds.includes(tld)),
  );
  return order.filter((tld) => tlds.includes(tld));
}

/**
 * Gives a zone on sale another place, counted from 1; beyond the last is the last. Whether that changed anything.
 */
export async function moveZone(tx: Tx, tld: string, place: number): Promise<Result<boolean, 'notOnSale'>> {
  const order = await lockOrder(tx);
  if (!order.includes(tld)) return fail('notOnSale');
  const others = order.filter((other) => other !== tld);
  const wanted = others.toSpliced(Math.max(0, place - 1), 0, tld);
  if (wanted.indexOf(tld) === order.indexOf(tld)) return ok(false);
  await write(tx, wanted);
  return ok(true);
}

/** Two who change the order at once do so one after the other, each on what the other left. */
async function lockOrder(tx: Tx): Promise<readonly string[]> {
  await lock(tx, 'zones-on-sale');
  return zonesOnSale(tx);
}

async function write(tx: Tx, order: readonly string[]): Promise<void> {
  await tx.$executeRaw`DELETE FROM zone_on_sale WHERE tld <> ALL(${[...order]}::text[])`;
  await tx.$executeRaw`
    INSERT INTO zone_on_sale (tld, position)
    SELECT tld, position FROM unnest(${[...order]}::text[]) WITH ORDINALITY AS given (tld, position)
    ON CONFLICT (tld) DO UPDATE SET position = excluded.position WHERE zone_on_sale.position <> excluded.position`;
}
