import type { KnownContact } from '@/lib/portfolio/contacts/prefill';
import type { ContactField, ContactValues } from '@/lib/portfolio/contacts/profiles/field';
import { inRussian } from '@/lib/portfolio/contacts/profiles/suggestions';
import { transliterate } from '@/lib/portfolio/contacts/profiles/transliterate';

/** How somebody writes words in Latin letters, where that is not how they are transliterated: by Latin field and Russian word. */
export type Spellings = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What was put right in contacts, the newest first: that is remembered for the next one. */
export function spellingsIn(contacts: readonly KnownContact[]): Spellings {
  const found: Record<string, Record<string, string>> = {};
  for (const { values } of contacts) {
    for (const [latin, russian] of Object.entries(inRussian)) {
      const [spelled, word] = [values[latin], values[russian]];
      if (!spelled || !word || spelled === transliterate(word)) continue;
      const known = (found[latin] ??= {});
      known[word] ??= spelled;
    }
  }
  return found;
}

/** Values in which what was transliterated is spelled as it was put right before. */
export function spelledAgain(values: ContactValues, spellings: Spellings): ContactValues {
  const again = Object.entries(inRussian).flatMap(([latin, russian]) => {
    const word = values[russian] ?? '';
    const spelled = spellings[latin]?.[word];
    return spelled !== undefined && values[latin] === transliterate(word) ? [[latin, spelled] as const] : [];
  });
  return { ...values, ...Object.fromEntries(again) };
}

/** Fields that are told by others as they were put right before. */
export function tellingAgain(fields: readonly ContactField[], spellings: Spellings): readonly ContactField[] {
  return fields.map((field) => {
    const { name, suggest } = field;
    const [known, russian] = [spellings[name], inRussian[name]];
    if (!suggest || known === undefined || russian === undefined) return field;
    return { ...field, suggest: (values) => known[values[russian] ?? ''] ?? suggest(values) };
  });
}
