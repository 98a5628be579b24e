import 'server-only';
import { nowMs } from '@/lib/base/clock/clock';
import { db } from '@/lib/base/db/client';
import { hit } from '@/lib/people/auth/rate-limit';
import { liveClient } from '@/lib/registrar/account/live-client';
import { visitorLimits } from '@/lib/registrar/account/visitor-limits';

/** A name like the one that was asked about, and the zones where it was free. */
export type Suggestion = { readonly label: string; readonly zones: readonly string[] };

/** Zones that the registrar suggests names in (REG.API 8.3); another one it would refuse. */
const suggestedZones = ['com', 'info', 'name', 'net', 'org', 'ru', 'ru.com', 'su', 'рф'] as const;

/** What was suggested is worth this long: it is asked about once more before it enters a cart. */
const keptMs = 10 * 60_000;
const mostKept = 500;
const kept = new Map<string, { readonly at: number; readonly suggestions: readonly Suggestion[] }>();

type SuggestOptions = {
  readonly zones: readonly string[];
  readonly visitor?: string | null;
  /** Words of a name are parted by hyphens. */
  readonly hyphens?: boolean;
};

/**
 * Names like a word, of one `domain/get_suggest` (REG.API 8.3) that whoever asks the same shares for some minutes. Never throws for
 * what the registrar does: null where nothing was answered, or no more may be asked now.
 */
export async function suggestNames(
  word: string,
  { zones, visitor = null, hyphens = false }: SuggestOptions,
): Promise<readonly Suggestion[] | null> {
  const question = hyphens ? `${word} -` : word;
  const known = kept.get(question);
  if (known && nowMs() - known.at < keptMs) return known.suggestions;
  const tlds = suggestedZones.filter((zone) => zones.includes(zone));
  const regapi = liveClient();
  if (!regapi || tlds.length === 0) return null;
  if (visitor !== null && (await hit(db, visitorLimits(visitor))) !== null) return null;
  const lane = visitor === null ? 'live' : 'visitor';
  const outcome = await regapi.domain.get_suggest({ word, tlds, ...(hyphens && { use_hyphen: true }) }, { lane });
  if (outcome.kind !== 'done') return null;
  const suggestions = outcome.answer.suggestions.map(({ name, avail_in }) => ({ label: name, zones: avail_in }));
  keep(question, suggestions);
  return suggestions;
}

function keep(question: string, suggestions: readonly Suggestion[]): void {
  const [oldest] = kept.keys();
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
  kept.set(question, { at: nowMs(), suggestions });
}
