import type { Domain } from '../functions/identify';
import { dropOffers } from './push';
import type { World } from '../world/world';

/** Ends a registration: the name is free for anybody, what was ordered for it ends with it. */
export function deleteDomain(domain: Domain, deletedOn: string, world: World): void {
  domain.state = 'D';
  dropOffers(domain, world);
  world.zones.delete(domain.id);
  world.dnssec.delete(domain.id);
  for (const { host } of world.hosts.where(({ serviceId }) => serviceId === domain.id)) world.hosts.delete(host);
  world.deletedNames.push({
    dname: domain.dname,
    deletedOn,
    createdOn: domain.createdOn,
    yandexTic: 0,
    googlePr: 0,
  });
  for (const child of world.servicesOn(domain.dname)) if (child.uplinkId === domain.id) child.state = 'D';
}
