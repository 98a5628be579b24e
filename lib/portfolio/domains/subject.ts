const prefix = 'domain:';

/** What operations and lines about a domain are about: "domain:xn--e1afmkfd.xn--p1ai". */
export const domainSubject = (asciiName: string): string => `${prefix}${asciiName}`;

/** The name (ASCII) that such a subject is about. */
export function nameIn(subject: string): string {
  if (!subject.startsWith(prefix)) throw new TypeError(`not about a domain: ${subject}`);
  return subject.slice(prefix.length);
}
