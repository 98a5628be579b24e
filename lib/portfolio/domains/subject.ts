import { toUnicode } from '@/lib/base/values/domain-name';

const prefix = 'domain:';

/** What operations and lines about a domain are about: "domain:xn--e1afmkfd.xn--p1ai". */
export const domainSubject = (asciiName: string): string => `${prefix}${asciiName}`;

/** The name (ASCII) that such a subject is about. */
export function nameIn(subject: string): string {
  if (!subject.startsWith(prefix)) throw new TypeError(`not about a domain: ${subject}`);
  return subject.slice(prefix.length);
}

/** The zone of a name, as zones are written here: in national letters. */
export function zoneIn(asciiName: string): string {
  const unicode = toUnicode(asciiName);
  return unicode.slice(unicode.indexOf('.') + 1);
}
