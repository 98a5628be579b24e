import { domainToASCII } from 'node:url';

const LABEL = /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/;

/** A host name of at least two labels in punycode, lower case, without the trailing dot; undefined when it is none. */
export function toAsciiHost(given: string): string | undefined {
  const name = given.trim().toLowerCase().replace(/\.$/, '');
  // domainToASCII refuses underscores in no name, but reads "1.2" as an address: names that end in digits are none.
  if (name === '' || name.length > 253 || /(^|\.)\d+$/.test(name)) return undefined;
  const ascii = isAscii(name) ? name : domainToASCII(name);
  const labels = ascii.split('.');
  return labels.length >= 2 && labels.every((label) => LABEL.test(label)) ? ascii : undefined;
}

/**
 * A record's owner: `@`, `*` or labels, relative to the zone; undefined when it is none. A name that ends in a dot is
 * absolute and means the relative one, if it lies in the zone `origin` (punycode).
 */
export function toSubname(given: string, origin: string): string | undefined {
  const name = given.trim().toLowerCase();
  if (name === '' || name === '@') return '@';
  if (name.length > 200 + origin.length + 1) return undefined;
  const written = isAscii(name) ? name : domainToASCII(name);
  const ascii = written.endsWith('.') ? relativeTo(origin, written.slice(0, -1)) : written;
  if (ascii === '@') return ascii;
  if (ascii === undefined || ascii.length > 200) return undefined;
  const labels = ascii.split('.');
  const isValid = labels.every((label, index) => LABEL.test(label) || (label === '*' && index === 0));
  return isValid ? ascii : undefined;
}

function relativeTo(origin: string, name: string): string | undefined {
  if (name === origin) return '@';
  return name.endsWith(`.${origin}`) ? name.slice(0, -origin.length - 1) : undefined;
}

function isAscii(text: string): boolean {
  return Buffer.byteLength(text) === text.length;
}
