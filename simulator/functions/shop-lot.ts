import type { WireRecord } from '@/lib/registrar/regwire/value';
import { toUnicodeName } from '../rules/domain-name';
import type { OpenLot } from '../rules/shop-lots';
import type { Domain } from './identify';

/**
 * A lot as the shop shows it. Categories have both names of the reference, that of its table and that of its sample
 * (REG.API 13.4); nobody here measures the two ratings.
 */
export function describeLot({ lot, domain }: OpenLot): WireRecord {
  const categories = lot.categoryIds.map(String);
  return {
    bids_cnt: '0',
    category_ids: categories,
    category_list: categories,
    creation_date: domain.createdOn,
    description: lot.description,
    dname: toUnicodeName(domain.dname),
    dname_puny: domain.dname,
    first_create_domain: domain.createdOn,
    google_pr: '0',
    keywords: lot.keywords,
    lot_date: time(lot.placedAt),
    lot_hits: String(lot.hits),
    lot_mtime: time(lot.changedAt),
    price_type: lot.priceType,
    site: lot.isWithSite ? '1' : '0',
    start_price: (lot.price / 100).toFixed(2),
    tm: lot.isWithTrademark ? '1' : '0',
    yandex_tic: '0',
  };
}

/** Whether visitors get to the name. */
export function isOnline(domain: Domain): boolean {
  return domain.state === 'A' && domain.domain.isDelegated && domain.domain.nss.length > 0;
}

/** `2011-12-21 17:40:36` */
function time(iso: string): string {
  return iso.slice(0, 19).replace('T', ' ');
}
