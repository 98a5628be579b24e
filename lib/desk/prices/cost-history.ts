import 'server-only';
import { z } from 'zod';
import type { StaffActor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';
import { searchedZone } from '@/lib/desk/prices/searched-zone';
import { allZones, pricedIn, type Zone } from '@/lib/money/prices/zones';
import type { Yearly } from '@/lib/money/prices/prices';
import { db } from '@/lib/base/db/client';
import { moneyFromDatabase } from '@/lib/base/values/money';
import { searchParameter } from '@/lib/base/values/search-parameter';

const pageSize = 50;

const historySearch = z.object({
  q: searchedZone,
  page: searchParameter.transform(Number).pipe(z.number().int().min(1).max(1000).catch(1)),
});
export type HistorySearch = z.output<typeof historySearch>;

/** What the registrar asked for a zone until then, and from then on. */
export type CostChange = {
  readonly id: string;
  readonly tld: string;
  /** Of names in national letters, in a zone that prices them apart. */
  readonly isNational: boolean;
  readonly at: Date;
  /** null: it had no price until then. */
  readonly was: Yearly | null;
  /** null: the registrar named no price from then on. */
  readonly now: Yearly | null;
};

export type CostHistory = {
  /** What the address asks for, read. */
  readonly search: HistorySearch;
  readonly changes: readonly CostChange[];
  readonly pageSize: number;
  readonly total: number;
  /** What zones cost and are sold for today, by their name. */
  readonly today: ReadonlyMap<string, Zone>;
};

/** Changes of the registrar's prices, the newest first, for staff who may see them. */
export async function costHistory(actor: StaffActor, params: object): Promise<CostHistory> {
  const search = historySearch.parse(params);
  if (!may(actor, 'prices.view')) return { search, changes: [], pageSize, total: 0, today: new Map() };
  const { q, page } = search;
  const where = q === '' ? {} : { tld: { contains: q } };
  const skip = (page - 1) * pageSize;
  const [rows, total, zones] = await Promise.all([
    db.tldCostChange.findMany({ where, orderBy: { id: 'desc' }, skip, take: pageSize }),
    db.tldCostChange.count({ where }),
    allZones(),
  ]);
  const yearly = (first: bigint | null, renew: bigint | null, currency: string): Yearly | null =>
    first === null || renew === null
      ? null
      : { first: moneyFromDatabase(first, currency), renew: moneyFromDatabase(renew, currency) };
  return {
    search,
    pageSize,
    changes: rows.map(({ id, tld, at, currency, registerWas, renewWas, registerNow, renewNow }) => ({
      id: String(id),
      ...pricedIn(tld),
      at,
      was: yearly(registerWas, renewWas, currency),
      now: yearly(registerNow, renewNow, currency),
    })),
    total,
    today: new Map(zones.map((zone) => [zone.tld, zone])),
  };
}
