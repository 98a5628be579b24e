import { Refusal } from '../refusal';
import type { Domain } from '../functions/identify';
import type { Account } from '../world/account';
import { addDays, addYears } from '../world/clock';
import type { World } from '../world/world';
import { parseDomainName } from './domain-name';
import { priceFor } from './price-group';
import { tldPrices } from './tlds';

const MAX_YEARS_AHEAD = 10;

/** Kopecks for renewing the domain on a day; to buy it back after its grace period costs the fee of the zone too. */
export function renewalPrice(domain: Domain, years: number, account: Account, day: string): number {
  const name = parseDomainName(domain.dname);
  const { expiresOn } = domain;
  const isLate = expiresOn !== null && addDays(expiresOn, name.tld.graceDays) < day;
  const ordinary = priceFor(account, tldPrices(name.tld, name.isCyrillic).renewal);
  const fee = isLate ? priceFor(account, name.tld.restorationFee) : 0;
  return (domain.domain.premiumRenewal ?? ordinary) * years + fee;
}

/** Refuses a renewal that the state of the domain or the rules of its zone do not allow now. */
export function checkRenewable(domain: Domain, years: number, world: World): void {
  const { tld } = parseDomainName(domain.dname);
  const today = world.clock.today();
  if (domain.expiresOn === null || (domain.state !== 'A' && domain.state !== 'S')) throw new Refusal('INCORRECT_STATE');
  if (world.bids.get(domain.id)?.status === 'owing') throw new Refusal('INCORRECT_STATE');
  if (years > tld.maxYears || years < tld.minYears)
    throw new Refusal('INVALID_PERIOD', { param: 'period', max_period: tld.maxYears });
  const opensOn = tld.renewWindowDays === null ? undefined : addDays(domain.expiresOn, -tld.renewWindowDays);
  if (opensOn !== undefined && today < opensOn) throw prolongError(`renewal opens on ${opensOn}`);
  if (addYears(domain.expiresOn, years) > addYears(today, MAX_YEARS_AHEAD))
    throw prolongError(`more than ${MAX_YEARS_AHEAD} years ahead`);
}

/** A paid renewal: the term grows, and a suspended name works again. */
export function extendDomain(domain: Domain, years: number): void {
  if (domain.expiresOn !== null) domain.expiresOn = addYears(domain.expiresOn, years);
  domain.state = 'A';
}

function prolongError(detail: string): Refusal {
  return new Refusal('PROLONG_ERROR', { error_detail: detail });
}
