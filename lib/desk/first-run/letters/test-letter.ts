import 'server-only';
import { z } from 'zod';
import { routes } from '@/lib/base/routes';
import { declareLetter } from '@/lib/people/mail/letter';
import en from '@/messages/en/desk/letters.json';
import ru from '@/messages/ru/desk/letters.json';

/** Says nothing but that letters leave this panel and reach the owner. */
export const testLetter = declareLetter({
  name: 'testLetter',
  about: z.object({ ownerId: z.string() }),
  words: { en: en.testLetter, ru: ru.testLetter },
  facts: (_tx, { ownerId: id }) =>
    Promise.resolve({ readers: { kind: 'colleague', id }, facts: {}, path: routes.admin.home() }),
});
