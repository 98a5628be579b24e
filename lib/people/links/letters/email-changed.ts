import 'server-only';
import { routes } from '@/lib/base/routes';
import en from '@/messages/en/people/letters.json';
import ru from '@/messages/ru/people/letters.json';
import { declareLinkLetter } from './link-letter';

/** The last letter to the address that an account had. */
export const emailChanged = declareLinkLetter({
  name: 'emailChanged',
  words: { en: en.emailChanged, ru: ru.emailChanged },
  path: () => routes.signIn(),
});
