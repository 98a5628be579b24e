import 'server-only';
import type { PriceAct } from '@/lib/money/prices/act-schema';
import { priceOf, yearlyPrice, type Margin, type Yearly, type YearlyMargin } from '@/lib/money/prices/prices';
import { priceRules, ruleApplied, ruleOf, specialRules, type PriceRule } from '@/lib/money/prices/rules';
import type { AppliedRule, SpecialRule } from '@/lib/money/prices/special-rules';
import { restorationFees, type Restoration } from '@/lib/money/prices/restoration';
import { exchanges, exchangeTo, type Exchanges } from '@/lib/money/rates/exchanges';
import { zonesOnSale } from '@/lib/money/prices/zones-on-sale';
import { db, type Tx } from '@/lib/base/db/client';
import { currencyOf, homeCurrency, moneyFromDatabase, type Currency, type Money } from '@/lib/base/values/money';
import type { CustomerId } from '@/lib/base/values/ids';
import type { DomainName } from '@/lib/base/values/domain-name';
import type { PeriodLimits } from '@/lib/base/values/period';

/** One zone as the registrar prices it and the reseller sells it. */
export type Zone = PeriodLimits & {
  readonly tld: string;
  /** What the registrar asks us. */
  readonly cost: Yearly;
  readonly price: Yearly;
  /** Of the zone itself, whatever special rules say for some customers or acts. */
  readonly margin: Margin;
  /** The rule that decides the price of each act, for whoever asks. */
  readonly rules: Readonly<Record<PriceAct, AppliedRule>>;
  /** Whether its margin is its own; it follows the general rule otherwise. */
  readonly hasOwnRule: boolean;
  /** Place in the search, from 1; null = not on sale. */
  readonly position: number | null;
  /** Names in national letters, where the zone prices them apart. */
  readonly idn: { readonly cost: Yearly; readonly price: Yearly } | null;
  /** What giving a lapsed name back costs beside a year; null where nobody knows what the registrar takes. */
  readonly restoration: Restoration | null;
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
  readonly specials: readonly SpecialRule[];
  /** Zones on sale, first one first. */
  readonly onSale: readonly string[];
  /** What the registrar takes for giving a lapsed name back, by zone. */
  readonly fees: ReadonlyMap<string, Money>;
  /** What roubles are in the currencies that customers are billed in. */
  readonly exchanges: Exchanges;
};

/** By what somebody buys: their group, and the currency that they are billed in. */
export type PricedFor = { readonly groupId: string | null; readonly currency: Currency };

const everybody: PricedFor = { groupId: null, currency: homeCurrency };

/** Every zone that the registrar has a price for, in the reseller's order and then by name, at everybody's prices in roubles. */
export async function allZones(tx: Tx = db): Promise<readonly Zone[]> {
  return zonesOf(await zoneFacts(tx));
}

/** The same at the prices of whoever buys; null = of somebody who has not signed in. */
export async function zonesFor(tx: Tx, buyer: CustomerId | null): Promise<readonly Zone[]> {
  return zonesOf(await zoneFacts(tx), buyer === null ? everybody : await pricedFor(tx, buyer));
}

/** The zones of each group's customers in each currency, by zone: costs and rules are read once for however many there are. */
export async function zonesByGroup(tx: Tx): Promise<(buyer: PricedFor) => ReadonlyMap<string, Zone>> {
  const facts = await zoneFacts(tx);
  const known = new Map<string, ReadonlyMap<string, Zone>>();
  return (buyer) => {
    const key = `${buyer.currency} ${buyer.groupId ?? ''}`;
    const zones = known.get(key) ?? new Map(zonesOf(facts, buyer).map((zone) => [zone.tld, zone]));
    known.set(key, zones);
    return zones;
  };
}

async function pricedFor(tx: Tx, buyer: CustomerId): Promise<PricedFor> {
  const customer = await tx.customer.findUnique({ where: { id: buyer }, select: { groupId: true, currency: true } });
  return customer ? { groupId: customer.groupId, currency: currencyOf(customer.currency) } : everybody;
}

export async function zoneFacts(tx: Tx): Promise<ZoneFacts> {
  const [rows, rules, specials, onSale, fees, rates] = await Promise.all([
    tx.tldPrice.findMany(),
    priceRules(tx),
    specialRules(tx),
    zonesOnSale(tx),
    restorationFees(tx),
    exchanges(tx),
  ]);
  return { rows, rules, specials, onSale, fees, exchanges: rates };
}

/**
 * The one way from costs and rules to prices: of the shop as it is, and of one with other rules, for a group or everybody.
 * Nothing is for sale in a currency that nobody knows the rate of.
 */
export function zonesOf(
  { rows, rules, specials, onSale, fees, exchanges: rates }: ZoneFacts,
  { groupId, currency }: PricedFor = everybody,
): readonly Zone[] {
  const exchange = exchangeTo(rates, currency);
  if (exchange === undefined) return [];
  const national = new Map(rows.filter(({ tld }) => tld.startsWith(idnPrefix)).map((row) => [row.tld, row]));
  const places = new Map(onSale.map((tld, index) => [tld, index + 1]));
  const applied = (tld: string, act: PriceAct) => ({
    ...ruleApplied(rules, specials, { tld, act, groupId }),
    ...(exchange && { exchange }),
  });
  const appliedTo = (tld: string) => ({
    register: applied(tld, 'register'),
    renew: applied(tld, 'renew'),
    transfer: applied(tld, 'transfer'),
    restore: applied(tld, 'restore'),
  });
  return rows
    .filter(({ tld }) => !tld.startsWith(idnPrefix))
    .map((row) => ({
      ...priced(row, national.get(idnPrefix + row.tld) ?? null, appliedTo(row.tld)),
      margin: ruleOf(rules, row.tld),
      hasOwnRule: rules.some(({ tld }) => tld === row.tld),
      position: places.get(row.tld) ?? null,
      restoration: restorationOf(fees.get(row.tld), applied(row.tld, 'restore')),
    }))
    .toSorted(inOrder);
}

/** Cost and price of a name in a zone: national names may have prices of their own. */
export function pricesIn(zone: Zone, { ascii }: Pick<DomainName, 'ascii'>): { cost: Yearly; price: Yearly } {
  return ascii.startsWith('xn--') && zone.idn ? zone.idn : { cost: zone.cost, price: zone.price };
}

type PriceRow = Awaited<ReturnType<typeof db.tldPrice.findMany>>[number];

/** The rules of buying a name: of its first year, and of each further one. */
export function yearlyMargin({ rules: { register, renew } }: Pick<Zone, 'rules'>): YearlyMargin {
  return { first: register, renew };
}

function priced(
  row: PriceRow,
  national: PriceRow | null,
  rules: Zone['rules'],
): Omit<Zone, 'position' | 'hasOwnRule' | 'margin' | 'restoration'> {
  const { tld, minYears, maxYears, readAt } = row;
  const cost = costOf(row);
  const idnCost = national && costOf(national);
  return {
    tld,
    minYears,
    maxYears,
    readAt,
    cost,
    price: yearlyPrice(cost, rules.register, rules.renew),
    rules,
    idn: idnCost && { cost: idnCost, price: yearlyPrice(idnCost, rules.register, rules.renew) },
  };
}

function restorationOf(fee: Money | undefined, rule: Margin): Restoration | null {
  return fee ? { cost: fee, price: priceOf(fee, rule) } : null;
}

function costOf({ registerCost, renewCost, currency }: PriceRow): Yearly {
  return { first: moneyFromDatabase(registerCost, currency), renew: moneyFromDatabase(renewCost, currency) };
}

function inOrder(left: Zone, right: Zone): number {
  const place = (zone: Zone) => zone.position ?? Number.MAX_SAFE_INTEGER;
  return place(left) - place(right) || left.tld.localeCompare(right.tld);
}
