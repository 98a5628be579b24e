import 'server-only';
import { ruleRow, type PriceRule } from '@/lib/money/prices/rules';
import type { Tx } from '@/lib/base/db/client';
import { lock } from '@/lib/base/db/locks';

/** Sets the price rule of a zone, or of all that have none of their own. */
export async function saveRule(tx: Tx, rule: PriceRule): Promise<void> {
  await lockPrices(tx);
  const { tld, ...margin } = ruleRow(rule);
  await tx.priceRule.upsert({ where: { tld }, create: { tld, ...margin }, update: margin });
}

/** Lets a zone follow the general rule again, on sale or not. */
export async function dropRule(tx: Tx, tld: string): Promise<void> {
  await lockPrices(tx);
  await tx.priceRule.deleteMany({ where: { tld } });
}

/** Whoever changes prices waits for whoever does, so that a plan is carried out on the prices it was made from. */
export async function lockPrices(tx: Tx): Promise<void> {
  await lock(tx, 'prices');
}
