import { zoneIn } from '@/lib/base/values/domain-name';

/** Longer ones can be ordered with, and never replaced (REG.API 8.8, 8.10). */
export const longestKey = 48;
export const longestNewKey = 32;

const longerKeys: ReadonlySet<string> = new Set(['ru', 'рф']);

/** The least length of a key in the zone of a name (ASCII). */
export function shortestKey(asciiName: string): number {
  return longerKeys.has(zoneIn(asciiName)) ? 6 : 5;
}

export type KeyProblem = 'keySigns' | 'keyTooShort' | 'keyTooLong';

/** What is wrong with a key, before anybody is asked; null where nothing is to be seen. */
export function keyProblem(asciiName: string, key: string, longest: number = longestKey): KeyProblem | null {
  if (!/^[\u0021-\u007e]*$/u.test(key)) return 'keySigns';
  if (key.length < shortestKey(asciiName)) return 'keyTooShort';
  return key.length > longest ? 'keyTooLong' : null;
}
