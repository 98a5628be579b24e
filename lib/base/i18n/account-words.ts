import en from '@/generated/client-words/account.en.json';
import ru from '@/generated/client-words/account.ru.json';

/** What code of this segment says in the browser. Within its code, which browsers keep: else it came with every page. */
export const accountWords = { en, ru };
