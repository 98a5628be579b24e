import 'server-only';
import type { PriceLock } from '@/lib/money/prices/price-lock';
import type { Tx } from '@/lib/base/db/client';
import type { PricedFor } from '@/lib/money/prices/zones';
import { currencyOf, homeCurrency, moneyFromDatabase } from '@/lib/base/values/money';

/** By what the owner of a domain renews it. */
type Owner = PricedFor & { readonly lock: PriceLock | null };

/** The group and currency of each domain's owner and what was promised to them, by name. */
export async function ownersOf(tx: Tx, names: readonly string[]): Promise<(asciiName: string) => Owner> {
  const rows = await tx.domain.findMany({
    where: { asciiName: { in: [...names] } },
    select: { asciiName: true, customer: { select: { groupId: true, currency: true } }, priceLock: true },
  });
  const byName = new Map(rows.map((row) => [row.asciiName, row]));
  return (asciiName) => {
    const row = byName.get(asciiName);
    const { groupId = null, currency = homeCurrency } = row?.customer ?? {};
    return { groupId, currency: currencyOf(currency), lock: row?.priceLock ? lockOf(row.priceLock) : null };
  };
}

type LockRow = {
  readonly yearlyMinor: bigint;
  readonly currency: string;
  readonly until: Date | null;
  readonly belowCostWhy: string | null;
};

export function lockOf({ yearlyMinor, currency, until, belowCostWhy }: LockRow): PriceLock {
  return { yearly: moneyFromDatabase(yearlyMinor, currency), until, belowCostWhy };
}
