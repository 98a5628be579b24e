import { toAscii } from '@/lib/base/values/domain-name';

/** Whether what the registrar wrote (Unicode or punycode, any case) is this name. */
export function isSameName(written: string | null, asciiName: string): boolean {
  return written !== null && asciiOf(written) === asciiName;
}

/** The ASCII form of a name the registrar wrote; as written where it has none. */
export function asciiOf(written: string): string {
  const clean = written.trim().toLowerCase().replace(/\.$/, '');
  return toAscii(clean) ?? clean;
}
