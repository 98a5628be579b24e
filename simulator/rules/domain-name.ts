import { domainToASCII, domainToUnicode } from 'node:url';
import { Refusal } from '../refusal';
import { scriptOf, takesScript, type Script } from './scripts';
import { findTld, type Tld } from './tlds';

export interface DomainName {
  /** Punycode, lower case. */
  readonly ascii: string;
  readonly unicode: string;
  /** The part before the zone, in Unicode. */
  readonly label: string;
  readonly tld: Tld;
  /** Undefined when the label mixes scripts. */
  readonly script: Script | undefined;
  readonly isCyrillic: boolean;
}

const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?$/u;

/** The name in both spellings with its zone; refused when it cannot be a name at all. */
export function parseDomainName(given: string): DomainName {
  const name = given.trim().toLowerCase().replace(/\.$/, '');
  if (name === '') throw new Refusal('NO_DOMAIN');
  return parsePlainName(name) ?? parseAnyName(name, given);
}

/** Beyond all names; converting a text takes the square of its length. */
const MAX_LENGTH = 255;

/** Letters, digits and hyphens without punycode need no conversion, and nearly all names are such. */
const PLAIN = /^[a-z0-9-]{1,63}\.[a-z.]+$/;

/** What `parseAnyName` makes of the name, sooner; undefined where that must decide. */
function parsePlainName(name: string): DomainName | undefined {
  if (!PLAIN.test(name) || name.includes('xn--')) return undefined;
  const end = name.indexOf('.');
  const tld = findTld(name.slice(end + 1));
  if (tld === undefined || name.startsWith('-') || name[end - 1] === '-') return undefined;
  return { label: name.slice(0, end), tld, ascii: name, unicode: name, script: 'latin', isCyrillic: false };
}

/** `name` is `given` in lower case and trimmed. */
export function parseAnyName(name: string, given: string): DomainName {
  if (name.length > MAX_LENGTH) throw invalidFormat(given);
  const unicode = domainToUnicode(name);
  if (name.includes('xn--') && !isPunycode(name))
    throw new Refusal('INVALID_DOMAIN_NAME_PUNYCODE', { domain_name: given });
  const zone = splitZone(unicode);
  if (zone === undefined) throw invalidFormat(given);
  const ascii = domainToASCII(unicode);
  if (ascii === '' || !LABEL.test(zone.label)) throw invalidFormat(given);
  const script = scriptOf(zone.label);
  return { ...zone, ascii, unicode, script, isCyrillic: script === 'russian' || script === 'cyrillic' };
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
  if (name.script === undefined) throw new Refusal('HAVE_MIXED_CODETABLES', params);
  const isNumber = /^[\d-]+$/.test(label);
  if (!isNumber && !takesScript(tld.scripts, name.script)) throw scriptRefused(name);
  const letters = [...label].length;
  if (letters < tld.minLength || letters > 63 || longestLabel(name.ascii) > 63)
    throw new Refusal('DOMAIN_INVALID_LENGTH', params);
  if (/^\d+$/.test(label) && !takesScript(tld.scripts, 'latin'))
    throw new Refusal('DOMAIN_BAD_NAME_ONLYDIGITS', params);
  if (label.slice(2, 4) === '--') throw invalidFormat(name.unicode);
}

export function toUnicodeName(ascii: string): string {
  return ascii.includes('xn--') ? domainToUnicode(ascii) : ascii;
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

/** .ru and .рф name the rule; other zones only say that the name is bad. */
function scriptRefused(name: DomainName): Refusal {
  const params = { domain_name: name.unicode, tld: name.tld.name };
  if (name.script === 'latin' && !takesScript(name.tld.scripts, 'latin'))
    return new Refusal('DOMAIN_NAME_MUSTBERUS', params);
  if (name.isCyrillic && name.tld.contacts === 'ru') return new Refusal('DOMAIN_NAME_MUSTBEENG', params);
  return new Refusal('DOMAIN_BAD_NAME', params, 'Invalid domain name=> $domain_name');
}

function longestLabel(ascii: string): number {
  return Math.max(...ascii.split('.').map((label) => label.length));
}

function invalidFormat(given: string): Refusal {
  return new Refusal('INVALID_DOMAIN_NAME_FORMAT', { domain_name: given });
}
