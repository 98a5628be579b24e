import 'server-only';
import { routes } from '@/lib/base/routes';
import en from '@/messages/en/people/letters.json';
import ru from '@/messages/ru/people/letters.json';
import { declareLinkLetter } from './link-letter';

/** An account was asked for by an address that has one: nothing is opened, and no link is sent. */
export const alreadyRegistered = declareLinkLetter({
  name: 'alreadyRegistered',
  words: { en: en.alreadyRegistered, ru: ru.alreadyRegistered },
  path: () => routes.signIn(),
});
