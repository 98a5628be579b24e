import type { WireRecord } from '@/lib/registrar/regwire/value';
import { BID_STEPS, lotPrices, type LotPrices } from '../rules/bids';
import { parseDomainName, readDomainName, toUnicodeName } from '../rules/domain-name';
import { parseMoney } from '../rules/money';
import type { Account } from '../world/account';
import type { Lot } from '../world/lots';
import type { World } from '../world/world';
import { caller, type Run } from './call';
import { readNames } from './domain-choice';
import type { Fields } from './fields';

/** Accounts with fewer active domains do not see the smallest and the last bid (REG.API 8.11). */
const LARGE_CUSTOMER = 256;
const DAYS_A_MONTH = 30;

interface Offered {
  readonly lot: Lot;
  readonly prices: LotPrices;
}

/** REG.API 8.11 */
export const getReregData: Run = (call, world) => {
  const { fields } = call;
  const isLarge = isLargeCustomer(caller(call), world);
  const isWanted = filterOf(fields);
  const found = [...world.lots.values()]
    .map((lot): Offered => ({ lot, prices: lotPrices(lot, world) }))
    .filter(isWanted);
  const order = ORDERS[fields.text('sortcol') ?? 'name'] ?? byName;
  const from = fields.int('limit_from') ?? 0;
  const page = found.toSorted(order).slice(from, from + (fields.int('limit') ?? found.length));
  return page.map((offered) => describe(offered, isLarge));
};

/** The lots that the caller bid for, those where somebody offered more too (REG.API 8.13). */
export const getUserReregBids: Run = (call, world) => {
  const account = caller(call);
  const latest = new Map<string, number>();
  for (const bid of world.bids.values()) if (bid.accountId === account.id) latest.set(bid.dname, bid.amount);
  const domains = [...latest].flatMap(([dname, amount]) => {
    const lot = world.lots.get(dname);
    return lot === undefined ? [] : [describeOwn(lot, amount, world)];
  });
  return { domains, rereg_bids: BID_STEPS };
};

function isLargeCustomer(account: Account, world: World): boolean {
  const active = world.servicesOf(account.id).filter((service) => service.domain !== null && service.state === 'A');
  return active.length >= LARGE_CUSTOMER;
}

/** Every filter that was given must hold; figures of a month are compared with thirty days. */
function filterOf(fields: Fields): (offered: Offered) => boolean {
  const names = fields.has('domains') ? new Set(readNames(fields).map((name) => readDomainName(name)?.ascii)) : null;
  const pattern = wildcard(fields.text('dname_matching'));
  const price = parseMoney(fields.text('price') ?? '');
  const atLeast = (name: string, value: number): boolean => value >= (fields.int(name) ?? 0);
  const isOr = (name: string, value: string): boolean => (fields.text(name) ?? value) === value;
  return ({ lot, prices }) => {
    const { unicode, label, tld } = parseDomainName(lot.dname);
    const query = fields.text('search_query');
    return (
      (names === null || names.has(lot.dname)) &&
      pattern.test(unicode) &&
      (query === undefined || lot.searchQueries.some((text) => text.includes(query))) &&
      [...label].length <= (fields.int('max_chars') ?? 63) &&
      atLeast('min_pr', lot.googlePr) &&
      atLeast('min_cy', lot.yandexTic) &&
      atLeast('views', lot.views * DAYS_A_MONTH) &&
      atLeast('vis', lot.visitors * DAYS_A_MONTH) &&
      atLeast('traf', lot.searchTraffic * DAYS_A_MONTH) &&
      (!fields.flag('kley') || lot.mirror === null) &&
      (!fields.flag('premium') || lot.isRecommended) &&
      (price === undefined || current(prices) <= price) &&
      isOr('zone', tld.name) &&
      isOr('registrar', lot.registrar) &&
      isOr('delete_date', lot.deletesOn)
    );
  };
}

/** `*` and `%` stand for any characters; a word alone may be anywhere in the name. */
function wildcard(text: string | undefined): RegExp {
  if (text === undefined) return /^/;
  const escaped = text.toLowerCase().replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&');
  return /[*%]/.test(text) ? new RegExp(`^${escaped.replaceAll(/[*%]+/g, '.*')}$`) : new RegExp(escaped);
}

type Order = (left: Offered, right: Offered) => number;

const byName: Order = (left, right) => compare(left.lot.dname, right.lot.dname);

/** Names and dates upwards, figures from the largest. */
const ORDERS: Readonly<Record<string, Order>> = {
  name: byName,
  price: (left, right) => right.prices.blitz - left.prices.blitz,
  fdate: (left, right) => compare(left.lot.createdOn, right.lot.createdOn),
  date: (left, right) => compare(left.lot.deletesOn, right.lot.deletesOn),
  pr: (left, right) => right.lot.googlePr - left.lot.googlePr,
  cy: (left, right) => right.lot.yandexTic - left.lot.yandexTic,
  views: (left, right) => right.lot.views - left.lot.views,
  vis: (left, right) => right.lot.visitors - left.lot.visitors,
  sch: (left, right) => right.lot.searchTraffic - left.lot.searchTraffic,
  reg: (left, right) => compare(left.lot.registrar, right.lot.registrar),
};

function compare(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}

/** What somebody who bids now pays at least; the last bid when the auction is over. */
function current(prices: LotPrices): number {
  return prices.next ?? prices.bid;
}

function describe({ lot, prices }: Offered, isLarge: boolean): WireRecord {
  return {
    all_avg_traffic: String(lot.searchTraffic),
    avg_viewings: String(lot.views),
    ...(isLarge ? { bid: fixed(prices.bid), start_price: fixed(prices.start) } : {}),
    blitz_price: fixed(prices.blitz),
    delete_date: lot.deletesOn,
    dname: toUnicodeName(lot.dname),
    first_create_date: lot.createdOn,
    google_pr: String(lot.googlePr),
    is_recommended: lot.isRecommended ? '1' : '0',
    price: fixed(current(prices)),
    registrar: lot.registrar,
    search_query_list: lot.searchQueries.length === 0 ? null : lot.searchQueries.join(' '),
    tic_mirrors: lot.mirror ?? 'null',
    tld: parseDomainName(lot.dname).tld.name,
    uni_avg_attendance: String(lot.visitors),
    yandex_tic: String(lot.yandexTic),
  };
}

function describeOwn(lot: Lot, amount: number, world: World): WireRecord {
  const prices = lotPrices(lot, world);
  return {
    all_avg_traffic: lot.searchTraffic,
    avg_viewings: lot.views,
    blitz_price: prices.blitz / 100,
    delete_date: lot.deletesOn,
    dname: toUnicodeName(lot.dname),
    first_create_date: lot.createdOn,
    first_creation_date: lot.createdOn,
    google_pr: lot.googlePr,
    is_active: prices.next === null ? 0 : 1,
    is_recommended: lot.isRecommended ? 1 : 0,
    max_bid: prices.bid / 100,
    next_price: prices.next === null ? null : prices.next / 100,
    registrar: lot.registrar,
    search_query_list: lot.searchQueries.length === 0 ? null : lot.searchQueries.join(' '),
    tld: parseDomainName(lot.dname).tld.name,
    uni_avg_attendance: lot.visitors,
    user_bid: amount / 100,
    yandex_tic: lot.yandexTic,
  };
}

function fixed(kopecks: number): string {
  return (kopecks / 100).toFixed(2);
}
