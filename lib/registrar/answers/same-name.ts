import { toAscii } from '@/lib/base/values/domain-name';

/** Whether what the registrar wrote (Unicode or punycode, any case) is this name. */
export function isSameName(written: string | null, asciiName: string): boolean {
  return written !== null && asciiOf(written) === asciiName;
}

/** The ASCII form of a name the registrar wrote; as written where it has none. */
export function asciiOf(written: string): string {
  const clean = written.trim().toLowerCase().replace(/\.$/, '');
  // Most names are in ASCII already, and finding out what one would be in it costs as much as reading its row.
  return isAscii.test(clean) ? clean : (toAscii(clean) ?? clean);
}

const isAscii = /^[a-z0-9.-]*$/;
