import { contactGroupOf } from '@/lib/portfolio/contacts/profiles/declarations';
import { identifies } from './sets';

/** Zones whose registries show every registrant, whatever is asked. */
const open: ReadonlySet<string> = new Set(['us', 'eu', 'kz', 'es', 'md']);

/**
 * Whether WHOIS can be asked to show nothing of the registrant (REG.API 8.16): organisations of .ru, .su and .рф stand
 * there, and cities, regions and countries of their own rules show everybody. Who registers, the registrar has the last
 * word about.
 */
export function canHide(tld: string, profile: string | null): boolean {
  if (identifies(tld)) return profile !== 'ru-org';
  return contactGroupOf(tld) === 'gtld' && !open.has(tld);
}
