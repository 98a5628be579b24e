import { domainToASCII, domainToUnicode } from 'node:url';
import { Refusal } from '../refusal';
import { findTld, type Tld } from './tlds';

export interface DomainName {
  /** Punycode, lower case. */
  readonly ascii: string;
  readonly unicode: string;
  /** The part before the zone, in Unicode. */
  readonly label: string;
  readonly tld: Tld;
  readonly isCyrillic: boolean;
}

const LATIN = /[a-z]/;
const CYRILLIC = /[\u0430-\u044f\u0451]/;
const LABEL = /^[a-z0-9\u0430-\u044f\u0451](?:[a-z0-9\u0430-\u044f\u0451-]*[a-z0-9\u0430-\u044f\u0451])?$/;

/** The name in both spellings with its zone; refused when it cannot be a name at all. */
export function parseDomainName(given: string): DomainName {
  const name = given.trim().toLowerCase().replace(/\.$/, '');
  if (name === '') throw new Refusal('NO_DOMAIN');
  const unicode = domainToUnicode(name);
  if (name.includes('xn--') && !isPunycode(name))
    throw new Refusal('INVALID_DOMAIN_NAME_PUNYCODE', { domain_name: given });
  const zone = splitZone(unicode);
  if (zone === undefined) throw invalidFormat(given);
  const ascii = domainToASCII(unicode);
  if (ascii === '' || !LABEL.test(zone.label)) throw invalidFormat(given);
  return { ...zone, ascii, unicode, isCyrillic: CYRILLIC.test(zone.label) };
}

/** The name, or undefined where `parseDomainName` refuses. */
export function readDomainName(given: string): DomainName | undefined {
  try {
    return parseDomainName(given);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** Refuses names that the rules of their zone do not let anybody register. */
export function checkRegistrable(name: DomainName): void {
  const { tld, label } = name;
  const params = { domain_name: name.unicode, tld: tld.name };
  if (!tld.isEnabled) throw new Refusal('TLD_DISABLED', params, 'Registration in .$tld TLD is not available');
  if (LATIN.test(label) && name.isCyrillic) throw new Refusal('HAVE_MIXED_CODETABLES', params);
  if (name.isCyrillic && tld.script === 'latin') throw cyrillicRefused(name);
  if (!name.isCyrillic && LATIN.test(label) && tld.script === 'cyrillic')
    throw new Refusal('DOMAIN_NAME_MUSTBERUS', params);
  const letters = [...label].length;
  if (letters < tld.minLength || letters > 63 || longestLabel(name.ascii) > 63)
    throw new Refusal('DOMAIN_INVALID_LENGTH', params);
  if (/^\d+$/.test(label) && tld.script === 'cyrillic') throw new Refusal('DOMAIN_BAD_NAME_ONLYDIGITS', params);
  if (label.slice(2, 4) === '--') throw invalidFormat(name.unicode);
}

export function toUnicodeName(ascii: string): string {
  return domainToUnicode(ascii);
}

function splitZone(unicode: string): { label: string; tld: Tld } | undefined {
  const labels = unicode.split('.');
  if (labels.length < 2 || labels.length > 3) return undefined;
  const [label = '', ...zone] = labels;
  const tld = findTld(zone.join('.'));
  return tld === undefined ? undefined : { label, tld };
}

function isPunycode(name: string): boolean {
  const unicode = domainToUnicode(name);
  return unicode !== '' && !unicode.includes('xn--') && domainToASCII(unicode) === name;
}

/** .ru and .su name the rule; other zones only say that the name is bad. */
function cyrillicRefused(name: DomainName): Refusal {
  const params = { domain_name: name.unicode, tld: name.tld.name };
  if (name.tld.contacts === 'ru') return new Refusal('DOMAIN_NAME_MUSTBEENG', params);
  return new Refusal('DOMAIN_BAD_NAME', params, 'Invalid domain name=> $domain_name');
}

function longestLabel(ascii: string): number {
  return Math.max(...ascii.split('.').map((label) => label.length));
}

function invalidFormat(given: string): Refusal {
  return new Refusal('INVALID_DOMAIN_NAME_FORMAT', { domain_name: given });
}
