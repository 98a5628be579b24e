import type { WireRecord } from '@/lib/registrar/regwire/value';
import { toUnicodeName } from '../rules/domain-name';
import { parseMoney } from '../rules/money';
import { openLots, type OpenLot } from '../rules/shop-lots';
import { caller, type Run } from './call';
import type { Fields } from './fields';
import { describeLot, isOnline } from './shop-lot';

const PAGE_SIZE = 25;

type Value = number | string;

/** What lots are ordered by; the prices and numbers of lots by their size, all else by its letters (REG.API 13.5). */
const SORT_VALUES: Readonly<Record<string, (open: OpenLot) => Value>> = {
  dname: ({ domain }) => toUnicodeName(domain.dname),
  dname_length: nameLength,
  google_pr: () => 0,
  yandex_tic: () => 0,
  is_online: ({ domain }) => (isOnline(domain) ? 1 : 0),
  creation_date: ({ domain }) => domain.createdOn,
  lot_date: ({ lot }) => lot.placedAt,
  lot_hits: ({ lot }) => lot.hits,
  start_price: ({ lot }) => lot.price,
  lot_mtime: ({ lot }) => lot.changedAt,
  first_create_domain: ({ domain }) => domain.createdOn,
  bids_cnt: () => 0,
  keywords: ({ lot }) => lot.keywords.join(', '),
};

/** What `_from` and `_to` bound, both ends included; times count by their day. */
const RANGES: Readonly<Record<string, (open: OpenLot) => Value>> = {
  yandex_tic: () => 0,
  google_pr: () => 0,
  price: ({ lot }) => lot.price,
  creation_date: ({ domain }) => domain.createdOn,
  lot_date: ({ lot }) => lot.placedAt.slice(0, 10),
  lot_mtime: ({ lot }) => lot.changedAt.slice(0, 10),
  dname_length: nameLength,
};

/** The lots that fit, a page of them, and how many there are on all pages (REG.API 13.5). */
export const getLotList: Run = (call, world) => {
  const { fields } = call;
  const owner = fields.flag('show_my_lots') ? caller(call).id : undefined;
  const fitting = openLots(world)
    .filter(({ lot }) => owner === undefined || lot.accountId === owner)
    .filter((open) => hasKeywords(open, fields) && Object.keys(RANGES).every((name) => isInRange(open, name, fields)));
  const size = fields.int('itemsonpage') ?? PAGE_SIZE;
  const start = (fields.int('pg') ?? 0) * size;
  const page = sorted(fitting, fields).slice(start, start + size);
  return { lots: page.map((open) => listed(open)), lots_cnt: String(fitting.length) };
};

function listed(open: OpenLot): WireRecord {
  const { description: _, category_list: _list, keywords: _words, ...rest } = describeLot(open);
  return { ...rest, is_online: isOnline(open.domain) ? '1' : '0', keywords: open.lot.keywords.join(', ') };
}

function sorted(lots: readonly OpenLot[], fields: Fields): readonly OpenLot[] {
  const value = SORT_VALUES[fields.text('sortcol') ?? 'dname'];
  const direction = fields.text('sortorder') === 'DESC' ? -1 : 1;
  if (value === undefined) return lots;
  return lots.toSorted((left, right) => direction * compare(value(left), value(right)) || left.lot.id - right.lot.id);
}

/** Every word of the search stands in the name or among the keywords. */
function hasKeywords({ lot, domain }: OpenLot, fields: Fields): boolean {
  const words = (fields.text('keywords') ?? '').toLowerCase().split(/[\s,]+/);
  const text = [toUnicodeName(domain.dname), ...lot.keywords].join(' ');
  return words.every((word) => text.includes(word));
}

function isInRange(open: OpenLot, name: string, fields: Fields): boolean {
  const value = RANGES[name]?.(open) ?? 0;
  const [from, to] = [`${name}_from`, `${name}_to`].map((param) => bound(fields, param, name));
  return (from === undefined || compare(value, from) >= 0) && (to === undefined || compare(value, to) <= 0);
}

function bound(fields: Fields, param: string, name: string): Value | undefined {
  const text = fields.text(param);
  if (text === undefined || name.endsWith('date') || name.endsWith('mtime')) return text;
  return name === 'price' ? parseMoney(text) : Number(text);
}

function compare(left: Value, right: Value): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** Of the part that is the seller's own. */
function nameLength({ domain }: OpenLot): number {
  return (toUnicodeName(domain.dname).split('.')[0] ?? '').length;
}
