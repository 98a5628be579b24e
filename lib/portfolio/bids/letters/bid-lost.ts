import 'server-only';
import { z } from 'zod';
import { routes } from '@/lib/base/routes';
import { declareLetter } from '@/lib/people/mail/letter';
import en from '@/messages/en/portfolio/letters.json';
import ru from '@/messages/ru/portfolio/letters.json';

/** A name goes to somebody else, and what was held for it is back. */
export const bidLost = declareLetter({
  name: 'bidLost',
  about: z.object({ bidId: z.string() }),
  words: { en: en.bidLost, ru: ru.bidLost },
  topic: 'orders',
  facts: async (tx, { bidId: id }) => {
    const bid = await tx.bid.findFirst({
      where: { id, state: 'lost' },
      select: { customerId: true, asciiName: true, unicodeName: true, heldMinor: true },
    });
    if (!bid) return null;
    return {
      readers: { kind: 'customer', id: bid.customerId },
      facts: { name: bid.unicodeName, held: bid.heldMinor > 0n ? 'yes' : 'no' },
      path: routes.wallet(),
      domains: [bid.asciiName],
    };
  },
});
