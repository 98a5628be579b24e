import 'server-only';
import { routes } from '@/lib/base/routes';
import en from '@/messages/en/people/letters.json';
import ru from '@/messages/ru/people/letters.json';
import { armLink } from '../links';
import { declareLinkLetter } from './link-letter';

/** Somebody who has an account asked for a new password. */
export const passwordReset = declareLinkLetter({
  name: 'passwordReset',
  words: { en: en.passwordReset, ru: ru.passwordReset },
  path: async (tx, { id, hasIt }) => routes.resetPassword(await armLink(tx, id, hasIt)),
});
