import type { Domain } from '../functions/identify';
import { dropOffers } from './push';
import { endService } from './service-lifecycle';
import type { World } from '../world/world';

/** Ends a registration: the name is free for anybody. */
export function deleteDomain(domain: Domain, deletedOn: string, world: World): void {
  endRegistration(domain, world);
  domain.state = 'D';
  world.deletedNames.push({
    dname: domain.dname,
    deletedOn,
    createdOn: domain.createdOn,
    yandexTic: 0,
    googlePr: 0,
  });
}

/** What was kept of a name, and what was ordered for it, ends with it. */
export function endRegistration(domain: Domain, world: World): void {
  dropOffers(domain, world);
  world.partialControl.delete(domain.id);
  world.zones.delete(domain.id);
  world.dnssec.delete(domain.id);
  for (const { host } of world.hosts.where(({ serviceId }) => serviceId === domain.id)) world.hosts.delete(host);
  for (const child of world.servicesOn(domain.dname)) if (child.uplinkId === domain.id) endService(child, world);
}
