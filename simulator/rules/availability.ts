import { Refusal } from '../refusal';
import type { Account } from '../world/account';
import type { World } from '../world/world';
import { checkRegistrable, type DomainName } from './domain-name';
import { priceFor } from './price-group';
import { hasStopWord, isReserved, isTakenElsewhere, premiumPrice, type PremiumPrice } from './special-names';
import { tldPrices } from './tlds';

/** Refuses a name that cannot be registered now; answers its premium price, if it is a premium name. */
export function checkAvailable(world: World, name: DomainName): PremiumPrice | undefined {
  checkRegistrable(name);
  const params = { domain_name: name.unicode };
  if (isReserved(name)) throw new Refusal('DOMAIN_STOP_LIST', params);
  if (hasStopWord(name)) throw new Refusal('DOMAIN_STOP_PATTERN', params);
  if (isTakenElsewhere(name) || world.isRegistered(name.ascii)) throw new Refusal('DOMAIN_ALREADY_EXISTS', params);
  return premiumPrice(name);
}

/** Whether anybody could register the name now. */
export function isAvailable(world: World, name: DomainName): boolean {
  try {
    checkAvailable(world, name);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

/** Kopecks for registering the name for some years: the first at its own price, each further one at the renewal price. */
export function registrationPrice(name: DomainName, years: number, account: Account): number {
  const premium = premiumPrice(name);
  if (premium !== undefined) return premium.registration + premium.renewal * (years - 1);
  const { registration, renewal } = tldPrices(name.tld, name.isCyrillic);
  return priceFor(account, registration) + priceFor(account, renewal) * (years - 1);
}
