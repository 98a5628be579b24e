import { parseDomainName, type DomainName, type ZoneFacts } from '@/lib/base/values/domain-name';

/** One of the names as it was typed, and as it was understood; null where it is none. */
export type ListedName = { readonly typed: string; readonly name: DomainName | null };

/** What of a line is kept and shown. */
const longestTyped = 253;

/** Names of a pasted text, apart by space, line, comma or semicolon, each once; a word stands for its name in `zone`. */
export function readList(text: string, zone: string, facts: ZoneFacts): readonly ListedName[] {
  const listed = new Map<string, ListedName>();
  for (const typed of text.split(/[\s,;\u3001\uff0c\uff1b]+/u)) {
    if (typed === '') continue;
    const name = nameIn(typed, zone, facts);
    const key = name?.ascii ?? typed;
    if (!listed.has(key)) listed.set(key, { typed: typed.slice(0, longestTyped), name });
  }
  return [...listed.values()];
}

function nameIn(typed: string, zone: string, facts: ZoneFacts): DomainName | null {
  const read = parseDomainName(typed, facts);
  if (!read.ok) return null;
  if (read.value.tld !== '') return read.value;
  const inZone = parseDomainName(`${read.value.label}.${zone}`, facts);
  return inZone.ok ? inZone.value : null;
}
