import type { Domain } from '../functions/identify';
import { addSeconds, addYears } from '../world/clock';
import type { World } from '../world/world';
import { parkingZone } from '../world/zone';

/**
 * Carries out a paid order of a domain: the name becomes a registration for so many years. Nothing happens when
 * somebody else was faster; the order then stays what it was.
 */
export function activateDomain(domain: Domain, years: number, world: World): void {
  if (domain.expiresOn !== null || world.isRegistered(domain.dname)) return;
  registerFor(domain, years, world);
}

/** From today on, with a zone on the registrar's own servers. */
export function registerFor(domain: Domain, years: number, world: World): void {
  domain.state = 'A';
  domain.createdOn = world.clock.today();
  domain.expiresOn = addYears(domain.createdOn, years);
  world.zones.set(domain.id, parkingZone(addSeconds(world.clock.now(), world.settings.zoneDelaySeconds)));
}
