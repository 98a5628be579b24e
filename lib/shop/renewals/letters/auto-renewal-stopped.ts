import 'server-only';
import { z } from 'zod';
import { declareLetter } from '@/lib/people/mail/letter';
import en from '@/messages/en/shop/letters.json';
import ru from '@/messages/ru/shop/letters.json';
import { renewalsTold } from './renewals-told';

/** Automatic renewals that stopped and wait for us; the money for them stays held. */
export const autoRenewalStopped = declareLetter({
  name: 'autoRenewalStopped',
  about: z.object({ customerId: z.string(), toldAt: z.string() }),
  words: { en: en.autoRenewalStopped, ru: ru.autoRenewalStopped },
  facts: (tx, { customerId, toldAt }) =>
    renewalsTold(tx, customerId, { stoppedToldAt: new Date(toldAt), operation: { customerId, state: 'attention' } }),
});
