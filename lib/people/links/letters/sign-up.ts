import 'server-only';
import { routes } from '@/lib/base/routes';
import en from '@/messages/en/people/letters.json';
import ru from '@/messages/ru/people/letters.json';
import { armLink } from '../links';
import { declareLinkLetter } from './link-letter';

/** An account was asked for; a password is still owed. */
export const signUp = declareLinkLetter({
  name: 'signUp',
  words: { en: en.signUp, ru: ru.signUp },
  path: async (tx, { id }) => routes.confirmSignUp(await armLink(tx, id, null)),
});
