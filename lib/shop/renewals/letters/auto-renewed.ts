import 'server-only';
import { z } from 'zod';
import { declareLetter } from '@/lib/people/mail/letter';
import en from '@/messages/en/shop/letters.json';
import ru from '@/messages/ru/shop/letters.json';
import { renewalsTold } from './renewals-told';

/** Names that our schedule renewed, all of an hour together. */
export const autoRenewed = declareLetter({
  name: 'autoRenewed',
  about: z.object({ customerId: z.string(), toldAt: z.string() }),
  words: { en: en.autoRenewed, ru: ru.autoRenewed },
  topic: 'renewals',
  facts: (tx, { customerId, toldAt }) =>
    renewalsTold(tx, customerId, { doneToldAt: new Date(toldAt), operation: { customerId } }),
});
