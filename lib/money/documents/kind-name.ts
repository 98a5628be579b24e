import 'server-only';
// Read as they are: the worker closes months as well, and next-intl would bring React into it.
import en from '@/messages/en/desk/operations.json';
import ru from '@/messages/ru/desk/operations.json';

const words = { en: en.kind, ru: ru.kind };

/** What a kind of operation ("domain.register") is called in the language of a paper. */
export function kindName(language: 'en' | 'ru', kind: string): string {
  const found = `${kind}.name`.split('.').reduce<unknown>((at, part) => Object(at)[part], words[language]);
  return typeof found === 'string' ? found : words[language].other.name;
}
