import { toUnicode } from '@/lib/base/values/domain-name';
import { likePattern } from '@/lib/base/values/like-pattern';
import { plainName } from '@/lib/base/values/typed-names';
import { fail, ok, type Result } from '@/lib/base/values/result';
import { readPattern } from './pattern';

/** `zone`: no list of the registrar's tells of names there. `tooWide`: nearly every name is of this kind. */
export type NotWatchable = 'zone' | 'tooWide';

export type WatchedPattern = {
  /** As people read it. */
  readonly pattern: string;
  /** For LIKE, on what stands before the zone. */
  readonly like: string;
  readonly tld: string | null;
};

/** Fewer letters that are known stand in too many names. */
const fewestLetters = 3;

/** What is to be watched: a name with its zone is that name alone, anything else what the list finds by it. */
export function readWatched(typed: string): Result<WatchedPattern, NotWatchable> {
  const pattern = toUnicode(plainName(typed).toLowerCase().replaceAll(/\s+/gu, ''));
  const { like, tld } = readPattern(pattern);
  if (like?.includes('.')) return fail('zone');
  const label = tld === null ? pattern : pattern.slice(0, pattern.lastIndexOf('.'));
  if (like === null || label.replaceAll(/[*?-]/g, '').length < fewestLetters) return fail('tooWide');
  const isOne = tld !== null && !/[*?]/.test(label);
  return ok({ pattern, like: isOne ? likePattern(label) : like, tld });
}
