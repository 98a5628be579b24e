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

/** Whether WHOIS hides a registrant; null where it shows everybody, `unknown` where nobody has asked. */
export function privacyOf(tld: string, profile: string | null, hides: boolean | null): 'on' | 'off' | 'unknown' | null {
  if (hides === true) return 'on';
  if (!canHide(tld, profile)) return null;
  return hides === false ? 'off' : 'unknown';
}
