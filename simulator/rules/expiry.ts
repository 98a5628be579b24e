import { isDomain, type Domain } from '../functions/identify';
import { offerExpired, settleAuctions } from './auction';
import { issueBill } from './billing';
import { deleteDomain } from './deletion';
import { parseDomainName } from './domain-name';
import { renewalPrice } from './renewal';
import type { Tld } from './tlds';
import { addDays, addYears } from '../world/clock';
import type { World } from '../world/world';

/** A domain whose term has ended, with the day. */
interface Due {
  readonly domain: Domain;
  readonly expiresOn: string;
}

/**
 * Once a virtual day, the longest expired first: renews what renews itself, suspends what expired, deletes what
 * nobody renewed in time, and gives freed names to whoever bid for them.
 */
export function settleExpiries(world: World): void {
  const today = world.clock.today();
  if (world.settledOn === today) return;
  world.settledOn = today;
  const ended = world.services.where(({ expiresOn, state }) => {
    return expiresOn !== null && expiresOn <= today && (state === 'A' || state === 'S');
  });
  const due = ended.flatMap((service): Due[] => {
    return service.expiresOn === null || !isDomain(service) ? [] : [{ domain: service, expiresOn: service.expiresOn }];
  });
  for (const { domain } of due.toSorted(byExpiry)) settle(domain, world);
  settleAuctions(world);
  world.touch();
}

/** The first day on which a name that nobody renews is free. */
export function deletionDay(expiresOn: string, tld: Tld): string {
  return addDays(expiresOn, tld.graceDays + tld.restorationDays + 1);
}

function byExpiry(left: Due, right: Due): number {
  return left.expiresOn < right.expiresOn ? -1 : Number(left.expiresOn > right.expiresOn);
}

/** Goes through all the terms that ended while the clock was moved. */
function settle(domain: Domain, world: World): void {
  const today = world.clock.today();
  while (domain.expiresOn !== null && domain.expiresOn <= today) {
    if (domain.state === 'A' && domain.autoRenews && renewItself(domain, domain.expiresOn, world)) continue;
    domain.state = 'S';
    const freeOn = deletionDay(domain.expiresOn, parseDomainName(domain.dname).tld);
    if (freeOn <= today) deleteDomain(domain, freeOn, world);
    else offerExpired(domain, freeOn, world);
    return;
  }
}

function renewItself(domain: Domain, expiresOn: string, world: World): boolean {
  const account = world.accountById(domain.accountId);
  if (account === undefined) return false;
  const amount = renewalPrice(domain, 1, account, expiresOn);
  if (account.balance + account.credit < amount) return false;
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
