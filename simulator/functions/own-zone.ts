import { Refusal } from '../refusal';
import { usesOwnServers } from '../rules/name-servers';
import { ownerName } from '../rules/records';
import { removeRecords } from '../rules/zone-changes';
import type { World } from '../world/world';
import { parkingZone, type Zone } from '../world/zone';
import type { Fields } from './fields';
import type { Domain } from './identify';

/** The zone of a domain; refused unless the domain uses the registrar's free name servers and the zone is there yet. */
export function zoneOf(domain: Domain, world: World): Zone {
  if (domain.expiresOn === null) throw new Refusal('DOMAIN_IS_NOT_ACTIVE');
  if (!usesOwnServers(domain.domain.nss)) throw new Refusal('DOMAIN_IS_NOT_USE_REGRU_NSS');
  const zone = world.zones.get(domain.id) ?? newZone(domain, world);
  if (zone.readyAt > world.clock.now()) throw new Refusal('DOMAIN_IS_NOT_USE_REGRU_NSS');
  return zone;
}

function newZone(domain: Domain, world: World): Zone {
  const zone = parkingZone(world.clock.now());
  world.zones.set(domain.id, zone);
  return zone;
}

/** Removes what the parameters of zone/remove_record mean. */
export function removeFrom(zone: Zone, fields: Fields, domain: Domain): void {
  const rectype = fields.required('record_type').toUpperCase();
  if (!RECORD_TYPES.has(rectype)) throw new Refusal('INVALID_ZONE_RECORD_TYPE', { record_type: rectype });
  const [subname, content] = [ownerName(fields, domain.dname), fields.text('content')];
  if (removeRecords(zone, { subname, rectype, content, prio: fields.int('priority') })) return;
  throw new Refusal('RR_NOT_FOUND', null, `${domain.id}|${subname}|${rectype}||${content ?? ''}`);
}

const RECORD_TYPES = new Set(['A', 'AAAA', 'CAA', 'CNAME', 'HTTPS', 'MX', 'NS', 'SRV', 'TXT']);
