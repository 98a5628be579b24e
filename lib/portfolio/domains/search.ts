import { toAscii } from '@/lib/base/values/domain-name';
import { likePattern } from '@/lib/base/values/like-pattern';
import { namesIn } from '@/lib/base/values/typed-names';

/** Parts of names to look for, of each name that was typed: as people write it, and as machines do. */
export function namePatterns(typed: string): readonly string[] {
  const parts = namesIn(typed.toLowerCase()).flatMap((part) => [part, toAscii(part) ?? part]);
  return [...new Set(parts.length > 0 ? parts : [typed])].map((part) => `%${likePattern(part)}%`);
}
