import { Refusal } from '../refusal';
import { addDays } from '../world/clock';
import type { World } from '../world/world';
import type { DomainName } from './domain-name';
import { isTakenElsewhere } from './special-names';

/** Days after its registration in which an international name stays where it is. */
const YOUNG_DAYS = 60;
/** Days before expiry in which the registry has no time left for the transfer of an international name. */
const NEAR_EXPIRY_DAYS = 14;

/** Refuses names that cannot come here from another registrar now, as far as WHOIS tells (REG.API 8.6, 8.8). */
export function checkTransferable(name: DomainName, world: World): void {
  const params = { domain_name: name.unicode, tld: name.tld.name };
  if (!name.tld.isEnabled) throw new Refusal('TLD_DISABLED', params, 'Registration in .$tld TLD is not available');
  if (!isTakenElsewhere(name) && !world.isRegistered(name.ascii)) throw new Refusal('FREE_DOMAIN', params);
  // Zones that come through another registrar cannot tell one account of this one from the next.
  if (isHere(name, world))
    throw new Refusal(name.tld.isAccredited ? 'CHECK_DOMAIN_ERROR' : 'DOMAIN_REGISTERED_VIA_DIRECTI', params);
  const outside = world.outsideNames.get(name.ascii);
  if (outside === undefined) return;
  if (outside.lock === 'client') throw new Refusal('DOMAIN_CLIENT_TRANSFER_PROHIBITED', params);
  if (outside.lock === 'registry') throw new Refusal('DOMAIN_TRANSFER_PROHIBITED_UNKNOWN', params);
  if (outside.expiresOn === null) throw new Refusal('CANT_OBTAIN_EXPDATE', params);
  const isRussian = name.tld.contacts === 'ru';
  const today = world.clock.today();
  if (outside.expiresOn <= addDays(today, isRussian ? 0 : NEAR_EXPIRY_DAYS))
    throw new Refusal('DOMAIN_EXPIRED', params);
  if (!isRussian && addDays(outside.createdOn, YOUNG_DAYS) > today) throw new Refusal('DOMAIN_TOO_YOUNG', params);
}

/** Whether some account of this registrar holds the name. */
function isHere(name: DomainName, world: World): boolean {
  return world.servicesOn(name.ascii).some((service) => service.servtype === 'domain' && service.expiresOn !== null);
}
