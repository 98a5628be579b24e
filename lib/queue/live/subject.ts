import { toUnicode } from '@/lib/base/values/domain-name';

/** What an operation is about: "domain:xn--e1afmkfd.xn--p1ai". */
export type Subject = { readonly ascii: string; readonly unicode: string };

/** Reads a stored subject; one without a prefix is shown as it is. */
export function subjectOf(stored: string): Subject {
  const ascii = stored.slice(stored.indexOf(':') + 1);
  return { ascii, unicode: toUnicode(ascii) };
}
