import 'server-only';
import { routes } from '@/lib/base/routes';
import en from '@/messages/en/people/letters.json';
import ru from '@/messages/ru/people/letters.json';
import { declareLinkLetter } from './link-letter';

/** The address that was asked for is another account's already: nothing changes, and no link is sent. */
export const emailTaken = declareLinkLetter({
  name: 'emailTaken',
  words: { en: en.emailTaken, ru: ru.emailTaken },
  path: () => routes.signIn(),
});
