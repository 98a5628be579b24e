import { useMessages } from 'next-intl';
import type { ChoiceWords } from '@/lib/portfolio/contacts/choice-words';
import type { ContactField } from '@/lib/portfolio/contacts/profiles/field';

/** The words of what can be chosen in these fields: taken on the server, so that a page brings no others. */
export function useChoiceWords(fields: readonly ContactField[]): ChoiceWords {
  const words: ChoiceWords = useMessages().contactChoices;
  return Object.fromEntries(
    fields.flatMap(({ name }) => (words[name] === undefined ? [] : [[name, words[name]] as const])),
  );
}
