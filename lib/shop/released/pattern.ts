import { toUnicode } from '@/lib/base/values/domain-name';
import { likePattern } from '@/lib/base/values/like-pattern';
import { plainName } from '@/lib/base/values/typed-names';

export type NamePattern = {
  /** For LIKE, on what stands before the zone; null = any. */
  readonly like: string | null;
  /** The zone that was typed behind it; null where none was. */
  readonly tld: string | null;
};

/** No name is longer, and what is looked at is bounded. */
const longest = 63;

const zoneAtEnd = /\.(ru|su|рф|xn--p1ai)\.?$/u;

/** What a typed pattern asks for: without `*` (any letters) and `?` (one letter) it may stand anywhere in the name. */
export function readPattern(typed: string): NamePattern {
  const text = plainName(typed)
    .toLowerCase()
    .replace(/\s+/gu, '')
    .slice(0, longest + '.xn--p1ai'.length);
  const [written = '', zone] = zoneAtEnd.exec(text) ?? [];
  const label = toUnicode(text.slice(0, text.length - written.length)).slice(0, longest);
  const tld = zone === undefined ? null : toUnicode(zone);
  if (label.replaceAll('*', '') === '') return { like: null, tld };
  const isWhole = /[*?]/u.test(label);
  const like = likePattern(label).replace(/\*+/gu, '%').replaceAll('?', '_');
  return { like: isWhole ? like : `%${like}%`, tld };
}
