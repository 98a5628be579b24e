import type { Domain } from '../functions/identify';
import { addSeconds } from '../world/clock';
import type { DnssecRecords, DomainDnssec } from '../world/dnssec';
import type { World } from '../world/world';
import { parseDomainName } from './domain-name';
import { usesOwnServers } from './name-servers';

const NONE: DomainDnssec = { keys: null, ds: [], next: null };

/** Zones whose registries take no DS records. */
const UNSIGNED_ZONES = new Set(['com.ru', 'msk.ru', 'spb.ru', 'ru.com', 'tatar', 'name']);

export function supportsDnssec(tld: string): boolean {
  return !UNSIGNED_ZONES.has(tld);
}

export function domainSupportsDnssec(domain: Domain): boolean {
  return supportsDnssec(parseDomainName(domain.dname).tld.name);
}

/**
 * How the domain stands now: a change that has run its time is done, and what a move to other name servers made
 * worthless is gone (keys of a zone that is no longer here, DS records of keys that are elsewhere).
 */
export function dnssecOf(domain: Domain, world: World): DomainDnssec {
  const stored = world.dnssec.get(domain.id);
  if (stored === undefined) return NONE;
  const settled = settle(stored, world.clock.now());
  const isSignedHere = settled.keys !== null;
  const current = isSignedHere === usesOwnServers(domain.domain.nss) ? settled : NONE;
  if (current === NONE || isEmpty(current)) world.dnssec.delete(domain.id);
  else if (current !== stored) world.dnssec.set(domain.id, current);
  return current;
}

/** Publishes `now` and, when the parent zone has taken the change over, `next` in its place. */
export function changeDnssec(domain: Domain, world: World, now: DnssecRecords, next: DnssecRecords): void {
  const at = addSeconds(world.clock.now(), world.settings.dnssecSeconds);
  world.dnssec.set(domain.id, { ...now, next: { ...next, at } });
}

function settle(stored: DomainDnssec, now: string): DomainDnssec {
  const { next } = stored;
  if (next === null || next.at > now) return stored;
  return { keys: next.keys, ds: next.ds, next: null };
}

function isEmpty({ keys, ds, next }: DomainDnssec): boolean {
  return keys === null && ds.length === 0 && next === null;
}
