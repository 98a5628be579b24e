import type { Domain } from '../functions/identify';
import { addSeconds, addYears } from '../world/clock';
import type { World } from '../world/world';
import { parkingZone } from '../world/zone';
import { completeBid } from './bids';
import { startTransfer } from './transfer';

/**
 * Carries out a paid order of a domain: the name becomes a registration for so many years, or its transfer
 * begins. When somebody else was faster, the order ends and the money comes back.
 */
export function activateDomain(domain: Domain, years: number, world: World): void {
  const transfer = world.transfers.get(domain.id);
  if (transfer !== undefined) {
    if (transfer.status === 'pendingPayment') startTransfer(transfer, world);
    return;
  }
  const bid = world.bids.get(domain.id);
  if (bid !== undefined) {
    if (bid.status === 'owing') completeBid(bid, domain);
    return;
  }
  if (domain.expiresOn !== null) return;
  if (world.isRegistered(domain.dname)) return giveBack(domain, world);
  registerFor(domain, years, world);
}

/** From today on, with a zone on the registrar's own servers. */
export function registerFor(domain: Domain, years: number, world: World): void {
  domain.state = 'A';
  domain.createdOn = world.clock.today();
  domain.expiresOn = addYears(domain.createdOn, years);
  world.zones.set(domain.id, parkingZone(addSeconds(world.clock.now(), world.settings.zoneDelaySeconds)));
}

function giveBack(domain: Domain, world: World): void {
  domain.state = 'D';
  const items = world.billIdsOf(domain.id).flatMap((id) => world.bills.get(id)?.items ?? []);
  const amount = items
    .filter((item) => item.serviceId === domain.id && item.action === 'new')
    .reduce((sum, item) => sum + item.amount, 0);
  const account = [...world.accounts.values()].find((candidate) => candidate.id === domain.accountId);
  if (account !== undefined) world.move(account, 'return', amount, null);
}
