import 'server-only';
import { yearlyPrice, type Margin, type Yearly } from '@/lib/money/prices/prices';
import { priceRules, ruleOf, type PriceRule } from '@/lib/money/prices/rules';
import { zonesOnSale } from '@/lib/money/prices/zones-on-sale';
import { db, type Tx } from '@/lib/base/db/client';
import { moneyFromDatabase } from '@/lib/base/values/money';
import type { DomainName } from '@/lib/base/values/domain-name';
import type { PeriodLimits } from '@/lib/base/values/period';

/** One zone as the registrar prices it and the reseller sells it. */
export type Zone = PeriodLimits & {
  readonly tld: string;
  /** What the registrar asks us. */
  readonly cost: Yearly;
  readonly price: Yearly;
  readonly margin: Margin;
  /** Whether its margin is its own; it follows the general rule otherwise. */
  readonly hasOwnRule: boolean;
  /** Place in the search, from 1; null = not on sale. */
  readonly position: number | null;
  /** Names in national letters, where the zone prices them apart. */
  readonly idn: { readonly cost: Yearly; readonly price: Yearly } | null;
  readonly readAt: Date;
};

/** How REG.API writes the prices of national names in a zone (8.2). */
const idnPrefix = '__idn.';

/** Whose price a row is: of a zone, or of its names in national letters. */
export function pricedIn(tld: string): { readonly tld: string; readonly isNational: boolean } {
  const isNational = tld.startsWith(idnPrefix);
  return { tld: isNational ? tld.slice(idnPrefix.length) : tld, isNational };
}

/** What zones and their prices are made of. */
export type ZoneFacts = {
  readonly rows: readonly PriceRow[];
  readonly rules: readonly PriceRule[];
  /** Zones on sale, first one first. */
  readonly onSale: readonly string[];
};

/** Every zone that the registrar has a price for, in the reseller's order and then by name. */
export async function allZones(tx: Tx = db): Promise<readonly Zone[]> {
  return zonesOf(await zoneFacts(tx));
}

export async function zoneFacts(tx: Tx): Promise<ZoneFacts> {
  const [rows, rules, onSale] = await Promise.all([tx.tldPrice.findMany(), priceRules(tx), zonesOnSale(tx)]);
  return { rows, rules, onSale };
}

/** The one way from costs and rules to prices: of the shop as it is, and of one with other rules. */
export function zonesOf({ rows, rules, onSale }: ZoneFacts): readonly Zone[] {
  const national = new Map(rows.filter(({ tld }) => tld.startsWith(idnPrefix)).map((row) => [row.tld, row]));
  const places = new Map(onSale.map((tld, index) => [tld, index + 1]));
  return rows
    .filter(({ tld }) => !tld.startsWith(idnPrefix))
    .map((row) => ({
      ...priced(row, national.get(idnPrefix + row.tld) ?? null, ruleOf(rules, row.tld)),
      hasOwnRule: rules.some(({ tld }) => tld === row.tld),
      position: places.get(row.tld) ?? null,
    }))
    .toSorted(inOrder);
}

/** Cost and price of a name in a zone: national names may have prices of their own. */
export function pricesIn(zone: Zone, { ascii }: Pick<DomainName, 'ascii'>): { cost: Yearly; price: Yearly } {
  return ascii.startsWith('xn--') && zone.idn ? zone.idn : { cost: zone.cost, price: zone.price };
}

type PriceRow = Awaited<ReturnType<typeof db.tldPrice.findMany>>[number];

function priced(row: PriceRow, national: PriceRow | null, rule: PriceRule): Omit<Zone, 'position' | 'hasOwnRule'> {
  const { tld, minYears, maxYears, readAt } = row;
  const cost = costOf(row);
  const idnCost = national && costOf(national);
  return {
    tld,
    minYears,
    maxYears,
    readAt,
    cost,
    price: yearlyPrice(cost, rule),
    margin: rule,
    idn: idnCost && { cost: idnCost, price: yearlyPrice(idnCost, rule) },
  };
}

function costOf({ registerCost, renewCost, currency }: PriceRow): Yearly {
  return { first: moneyFromDatabase(registerCost, currency), renew: moneyFromDatabase(renewCost, currency) };
}

function inOrder(left: Zone, right: Zone): number {
  const place = (zone: Zone) => zone.position ?? Number.MAX_SAFE_INTEGER;
  return place(left) - place(right) || left.tld.localeCompare(right.tld);
}
