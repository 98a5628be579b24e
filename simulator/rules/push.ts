import { Refusal } from '../refusal';
import type { Domain } from '../functions/identify';
import { addDays } from '../world/clock';
import type { Push } from '../world/pushes';
import type { World } from '../world/world';

/** Days in which a domain that changed hands stays where it is. */
const DELAY_DAYS = 30;

/** Refuses domains that cannot change hands now (REG.API 8.23). */
export function checkMovable(domain: Domain, world: World): void {
  if (domain.state !== 'A') throw new Refusal('NOT_TRANSFERED_DOMAIN_STATUS');
  const { movedOn } = domain.domain;
  if (movedOn !== undefined && addDays(movedOn, DELAY_DAYS) > world.clock.today()) throw new Refusal('TRANSFER_DELAY');
}

/** The domain with everything ordered for it becomes the other account's; settings of the old owner stay behind. */
export function moveDomain(domain: Domain, accountId: number, world: World): void {
  const children = world.servicesOf(domain.accountId).filter((service) => service.uplinkId === domain.id);
  for (const service of [domain, ...children]) {
    for (const folder of world.foldersOf(service.accountId))
      folder.serviceIds = folder.serviceIds.filter((id) => id !== service.id);
    world.partialControl.delete(service.id);
    world.moveService(service, accountId);
    service.autoRenews = false;
  }
  domain.domain.movedOn = world.clock.today();
  dropOffers(domain, world);
}

/** Carries out what the receiver accepted. */
export function acceptPush(push: Push, domain: Domain, world: World): void {
  checkMovable(domain, world);
  moveDomain(domain, push.toAccountId, world);
  const receiver = world.accountById(push.toAccountId);
  if (push.makesReferral && receiver !== undefined) receiver.referrerId ??= push.fromAccountId;
}

/** Offers and requests end with the registration or with the change of hands. */
export function dropOffers(domain: Domain, world: World): void {
  for (const push of world.pushes.values()) if (push.serviceId === domain.id) world.pushes.delete(push.id);
  for (const request of world.transferRequests.values())
    if (request.serviceId === domain.id) world.transferRequests.delete(request.id);
}
