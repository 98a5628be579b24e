import 'server-only';
import { z } from 'zod';
import { routes } from '@/lib/base/routes';
import { declareLetter } from '@/lib/people/mail/letter';
import en from '@/messages/en/shop/letters.json';
import ru from '@/messages/ru/shop/letters.json';

/** Automatic renewals that stopped and wait for us; the money for them stays held. */
export const autoRenewalStopped = declareLetter({
  name: 'autoRenewalStopped',
  about: z.object({ customerId: z.string(), toldAt: z.string() }),
  words: { en: en.autoRenewalStopped, ru: ru.autoRenewalStopped },
  facts: async (tx, { customerId, toldAt }) => {
    const renewals = await tx.autoRenewal.findMany({
      where: { stoppedToldAt: new Date(toldAt), operation: { customerId, state: 'attention' } },
      include: { domain: true },
      orderBy: [{ endsOn: 'asc' }, { domain: { asciiName: 'asc' } }],
    });
    const [first] = renewals;
    if (!first) return null;
    return {
      readers: { kind: 'customer', id: customerId },
      facts: {
        name: first.domain.unicodeName,
        count: renewals.length,
        names: renewals.map(({ domain, endsOn }) => ({ name: domain.unicodeName, endsOn })),
      },
      path: routes.domains(),
      domains: renewals.map(({ domain }) => domain.asciiName),
    };
  },
});
