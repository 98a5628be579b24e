import { textOf } from '@/lib/registrar/regwire/value';
import { incorrect, missing, Refusal } from '../refusal';
import { parseMoney } from '../rules/money';
import { usesOwnServers } from '../rules/name-servers';
import { isShopCategory } from '../rules/shop-categories';
import { lotOn } from '../rules/shop-lots';
import { replaceWebRecords } from '../rules/zone-changes';
import type { ShopLot } from '../world/shop';
import type { World } from '../world/world';
import { PARKING_RECORDS } from '../world/zone';
import { caller, type Call, type Run } from './call';
import { Fields } from './fields';
import { findDomain, type Domain } from './identify';
import { zoneOf } from './own-zone';

const MAX_CATEGORIES = 3;
const MAX_KEYWORDS = 50;

/** Puts domains on sale, or changes lots that are: all of those named or, when one is refused, none (REG.API 13.2). */
export const updateLot: Run = (call, world) => {
  const changes = readChanges(call.fields);
  const domains = namedDomains(call, world);
  const lots = domains.map((domain) => {
    const present = lotOn(domain.dname, world)?.lot;
    if (present !== undefined) return { ...present, ...changes, changedAt: world.clock.now() };
    return { ...newLot(domain, call, world), ...changes };
  });
  for (const lot of lots) world.shopLots.set(lot.serviceId, lot);
  if (call.fields.flag('setup_parking_page')) for (const domain of domains) park(domain, world);
  return undefined;
};

/** REG.API 13.3 */
export const deleteLot: Run = (call, world) => {
  const domains = namedDomains(call, world);
  const absent = domains.find((domain) => lotOn(domain.dname, world) === undefined);
  if (absent !== undefined) throw new Refusal('DOMAIN_NOT_FOUND', { domain_name: absent.dname });
  for (const domain of domains) world.shopLots.delete(domain.id);
  return undefined;
};

/** `dname` is one name or a list of them; a service id means one domain. */
function namedDomains(call: Call, world: World): readonly Domain[] {
  const account = caller(call);
  const names = call.fields.list('domain_name');
  const asked = names === undefined ? [call.fields] : names.map((name) => new Fields({ dname: textOf(name) }));
  if (asked.length === 0) throw new Refusal('NO_DOMAIN');
  return asked.map((fields) => {
    const domain = findDomain(fields, account, world);
    if (domain.state !== 'A') throw new Refusal('DOMAIN_IS_NOT_ACTIVE', { domain_name: domain.dname });
    return domain;
  });
}

function newLot(domain: Domain, { fields }: Call, world: World): ShopLot {
  const isOffer = fields.text('lot_price_type') === 'offer';
  if (!fields.has('price') && !isOffer) throw missing('price');
  if (!fields.has('category_ids')) throw missing('category_ids');
  const now = world.clock.now();
  return {
    id: world.newId(),
    accountId: domain.accountId,
    serviceId: domain.id,
    priceType: 'fixed',
    price: 0,
    minPrice: 0,
    deniesLowerBids: false,
    isWithSite: false,
    isWithTrademark: false,
    description: '',
    keywords: [],
    categoryIds: [],
    hits: 0,
    placedAt: now,
    changedAt: now,
  };
}

/** What the call says about a lot; what it leaves out stays. */
function readChanges(fields: Fields): Partial<ShopLot> {
  const priceType = fields.text('lot_price_type');
  const soldWith = fields.values['sold_with'];
  const parts = textOf(soldWith ?? '').split(/,\s*/);
  return {
    ...(priceType === 'fixed' || priceType === 'offer' ? { priceType } : {}),
    ...(fields.has('price') ? { price: amount(fields, 'price') } : {}),
    ...(fields.has('min_price') ? { minPrice: amount(fields, 'min_price') } : {}),
    ...(fields.has('deny_bids_lower_rejected') ? { deniesLowerBids: fields.flag('deny_bids_lower_rejected') } : {}),
    ...(soldWith === undefined ? {} : { isWithSite: parts.includes('site'), isWithTrademark: parts.includes('tm') }),
    ...(fields.has('description') ? { description: fields.text('description') ?? '' } : {}),
    ...(fields.has('keywords') ? { keywords: readKeywords(fields) } : {}),
    ...(fields.has('category_ids') ? { categoryIds: readCategories(fields) } : {}),
  };
}

function amount(fields: Fields, param: string): number {
  const kopecks = parseMoney(fields.text(param) ?? '');
  if (kopecks === undefined) throw incorrect(param, 'must be an amount');
  return kopecks;
}

/** PLAIN requests have them in one text, with commas. */
function readKeywords(fields: Fields): readonly string[] {
  const words = (fields.list('keywords') ?? []).flatMap((word) => textOf(word).split(','));
  const keywords = [...new Set(words.map((word) => word.trim().toLowerCase()).filter((word) => word !== ''))];
  if (keywords.length > MAX_KEYWORDS) throw incorrect('keywords', `at most ${MAX_KEYWORDS}`);
  return keywords;
}

function readCategories(fields: Fields): readonly number[] {
  const given = (fields.list('category_ids') ?? []).flatMap((id) => textOf(id).split(','));
  const ids = [...new Set(given.map(Number))];
  if (ids.length === 0 || ids.length > MAX_CATEGORIES) throw incorrect('category_ids', `1 to ${MAX_CATEGORIES} ids`);
  if (!ids.every((id) => isShopCategory(id))) throw incorrect('category_ids', 'see shop/get_category_list');
  return ids;
}

/** The page that shows visitors the lot; a zone elsewhere is its holder's own affair. */
function park(domain: Domain, world: World): void {
  if (!usesOwnServers(domain.domain.nss)) return;
  const zone = zoneOf(domain, world);
  replaceWebRecords(zone, PARKING_RECORDS);
  zone.changedAt = world.clock.now();
}
