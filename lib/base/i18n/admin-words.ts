import en from '@/generated/client-words/admin.en.json';
import ru from '@/generated/client-words/admin.ru.json';

/** What code of this segment says in the browser. Within its code, which browsers keep: else it came with every page. */
export const adminWords = { en, ru };
