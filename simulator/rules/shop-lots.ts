import { isDomain, type Domain } from '../functions/identify';
import type { ShopLot } from '../world/shop';
import type { World } from '../world/world';
import { COMMON_TAGS } from './shop-categories';

/** A lot with the domain that it sells. */
export interface OpenLot {
  readonly lot: ShopLot;
  readonly domain: Domain;
}

/** Everything on sale; a domain that ended or changed hands takes its lot away with it. */
export function openLots(world: World): readonly OpenLot[] {
  return [...world.shopLots.values()].flatMap((lot) => openLot(lot, world) ?? []);
}

/** The lot of a name, in punycode. */
export function lotOn(dname: string, world: World): OpenLot | undefined {
  return world
    .servicesOn(dname)
    .flatMap((service) => world.shopLots.get(service.id) ?? [])
    .flatMap((lot) => openLot(lot, world) ?? [])[0];
}

/** Keywords of the lots on sale, the most frequent first, then common ones. */
export function popularTags(world: World): readonly string[] {
  const counts = new Map<string, number>();
  for (const { lot } of openLots(world)) for (const word of lot.keywords) counts.set(word, (counts.get(word) ?? 0) + 1);
  const used = [...counts].toSorted(([, left], [, right]) => right - left).map(([word]) => word);
  return [...new Set([...used, ...COMMON_TAGS])];
}

function openLot(lot: ShopLot, world: World): OpenLot | undefined {
  const domain = world.services.get(lot.serviceId);
  const isForSale = domain !== undefined && (domain.state === 'A' || domain.state === 'S');
  if (!isForSale || domain.accountId !== lot.accountId || !isDomain(domain)) return undefined;
  return { lot, domain };
}
