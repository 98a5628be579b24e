import en from '@/generated/client-words/root.en.json';
import ru from '@/generated/client-words/root.ru.json';

/** What code outside of every segment says in the browser: a few words, which come with the page. */
export const rootWords = { en, ru };
