import { toUnicode } from '@/lib/base/values/domain-name';

/** The zone of a name, as declarations of contacts write it: in national letters. */
export function zoneOf(asciiName: string): string {
  const unicode = toUnicode(asciiName);
  return unicode.slice(unicode.indexOf('.') + 1);
}
