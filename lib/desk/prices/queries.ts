import 'server-only';
import type { StaffActor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';
import { planPrices, type PricePlan } from '@/lib/money/prices/price-plan';
import { everyOther, priceRules, ruleOf, type PriceRule } from '@/lib/money/prices/rules';
import { allZones, zoneFacts, zonesOf, type Zone } from '@/lib/money/prices/zones';
import { zonesOnSale } from '@/lib/money/prices/zones-on-sale';
import { contactGroupOf } from '@/lib/portfolio/contacts/profiles/declarations';
import { isOffered } from '@/lib/portfolio/domains/offered-zones';
import { db } from '@/lib/base/db/client';
import type { ZonePlace } from './on-sale-list';
import { changeTyped, priceChangeSearch, zonesMeant, type PriceChangeSearch, type TypedChange } from './price-change';

export { costHistory, type CostHistory } from './cost-history';
export { feeHistory, type FeeChange } from './fee-history';
export { renewalPrice, type RenewalPrice } from './price-locks';
export { specialBoard, type DecidedPrice, type SpecialBoard } from './special-rules';

export type PriceBoard = {
  readonly zones: readonly Zone[];
  /** The rule of every zone without one of its own. */
  readonly general: PriceRule;
  /** When the registrar's prices were read last; null before the first time. */
  readonly readAt: Date | null;
};

/** Cost, margin and price of every zone, for staff who may see them. Costs are nobody else's business. */
export async function priceBoard(actor: StaffActor): Promise<PriceBoard> {
  const [zones, rules] = may(actor, 'prices.view') ? await Promise.all([allZones(), priceRules(db)]) : [[], []];
  const readAt = zones.reduce<Date | null>(
    (latest, zone) => (latest && latest > zone.readAt ? latest : zone.readAt),
    null,
  );
  return {
    zones,
    general: ruleOf(rules, everyOther),
    readAt,
  };
}

export type PlacesOnSale = {
  readonly places: readonly ZonePlace[];
  /** Zones that could be put on sale. */
  readonly others: readonly string[];
};

/** The zones on sale in their order, for staff who may see prices. */
export async function placesOnSale(actor: StaffActor): Promise<PlacesOnSale> {
  if (!may(actor, 'prices.view')) return { places: [], others: [] };
  const [{ zones, general }, order] = await Promise.all([priceBoard(actor), zonesOnSale(db)]);
  const known = new Map(zones.map((zone) => [zone.tld, zone]));
  return {
    places: order.map((tld, index) => placeOf({ tld, place: index + 1, zone: known.get(tld), general })),
    others: zones
      .filter(({ tld, position }) => position === null && contactGroupOf(tld) !== null)
      .map(({ tld }) => tld),
  };
}

type Placed = {
  readonly tld: string;
  readonly place: number;
  readonly zone: Zone | undefined;
  readonly general: PriceRule;
};

function placeOf({ tld, place, zone, general }: Placed): ZonePlace {
  if (!zone) return { tld, place, state: 'unpriced', price: null, margin: general, hasOwnRule: false };
  const { price, margin, hasOwnRule } = zone;
  return { tld, place, state: isOffered(zone) ? 'sold' : 'unsupported', price, margin, hasOwnRule };
}

export type PriceChangeView = {
  /** What the address says, read. */
  readonly search: PriceChangeSearch;
  /** The zones that are meant. */
  readonly zones: readonly string[];
  readonly typed: TypedChange;
  /** null until a change was typed that makes sense. */
  readonly plan: PricePlan | null;
  readonly general: PriceRule;
};

/** What a change of prices would make of the zones that its address means, for staff who may change them. */
export async function priceChangeView(actor: StaffActor, params: object): Promise<PriceChangeView> {
  const search = priceChangeSearch.parse(params);
  const typed = changeTyped(search);
  if (!may(actor, 'prices.change')) return { search, zones: [], typed, plan: null, general: ruleOf([], everyOther) };
  const facts = await zoneFacts(db);
  const zones = zonesMeant(zonesOf(facts), search).map(({ tld }) => tld);
  return {
    search,
    zones,
    typed,
    plan: typed.kind === 'read' ? planPrices(facts, zones, typed.change) : null,
    general: ruleOf(facts.rules, everyOther),
  };
}
