import { usesOwnServers } from '../rules/name-servers';
import type { World } from '../world/world';
import { domainZone } from './domain-zone';
import { parentOf } from './name';
import { RECORD_TYPES } from './record-set';
import { delegatedDomain, registryZone } from './registry-zone';
import type { ServedZone } from './served-zone';

/** The deepest zone that has the name; DS records stand in the zone above. `address` is where name servers answer. */
export function findZone(name: string, type: number, world: World, address: string): ServedZone {
  const start = type === RECORD_TYPES.DS && name !== '' ? parentOf(name) : name;
  for (let origin = start; origin !== ''; origin = parentOf(origin)) {
    const zone = registryZone(origin, world, address) ?? ownZone(origin, world);
    if (zone !== undefined) return zone;
  }
  const root = registryZone('', world, address);
  if (root === undefined) throw new Error('there is no root zone');
  return root;
}

/** Only what its registry delegates to the registrar's servers is answered here. */
function ownZone(origin: string, world: World): ServedZone | undefined {
  const domain = delegatedDomain(origin, world);
  return domain !== undefined && usesOwnServers(domain.domain.nss) ? domainZone(domain, world) : undefined;
}
