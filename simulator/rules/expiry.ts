import { isDomain, type Domain } from '../functions/identify';
import { issueBill } from './billing';
import { parseDomainName } from './domain-name';
import { renewalPrice } from './renewal';
import { addDays, addYears } from '../world/clock';
import type { World } from '../world/world';

/** Once a virtual day: renews what renews itself, suspends what expired, deletes what nobody renewed in time. */
export function settleExpiries(world: World): void {
  const today = world.clock.today();
  if (world.settledOn === today) return;
  world.settledOn = today;
  for (const service of world.services.values()) {
    if (service.expiresOn === null || service.expiresOn > today || !isDomain(service)) continue;
    if (service.state === 'A' || service.state === 'S') settle(service, service.expiresOn, world);
  }
  world.touch();
}

function settle(domain: Domain, expiresOn: string, world: World): void {
  const { tld } = parseDomainName(domain.dname);
  const today = world.clock.today();
  if (addDays(expiresOn, tld.graceDays + tld.restorationDays) < today) {
    domain.state = 'D';
    world.zones.delete(domain.id);
    return;
  }
  if (domain.state === 'A' && domain.autoRenews && renewItself(domain, expiresOn, world)) return;
  domain.state = 'S';
}

function renewItself(domain: Domain, expiresOn: string, world: World): boolean {
  const account = [...world.accounts.values()].find((candidate) => candidate.id === domain.accountId);
  const amount = renewalPrice(domain, 1);
  if (account === undefined || account.balance + account.credit < amount) return false;
  const item = {
    itemtype: 'service',
    action: 'renew',
    dname: domain.dname,
    servtype: domain.servtype,
    serviceId: domain.id,
    userServid: domain.userServid,
    amount,
  } as const;
  issueBill(world, account, [item], 'prepay', true);
  domain.expiresOn = addYears(expiresOn, 1);
  return true;
}
