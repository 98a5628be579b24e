import 'server-only';
import { routes } from '@/lib/base/routes';
import en from '@/messages/en/people/letters.json';
import ru from '@/messages/ru/people/letters.json';
import { armLink } from '../links';
import { declareLinkLetter } from './link-letter';

/** An account is to have this address; it is confirmed by the link. */
export const emailChange = declareLinkLetter({
  name: 'emailChange',
  words: { en: en.emailChange, ru: ru.emailChange },
  path: async (tx, { id, userId }) => routes.changeEmail(await armLink(tx, id, userId)),
});
