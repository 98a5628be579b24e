import 'server-only';
import { z } from 'zod';
import { now } from '@/lib/base/clock/clock';
import { routes } from '@/lib/base/routes';
import { declareLetter } from '@/lib/people/mail/letter';
import en from '@/messages/en/portfolio/letters.json';
import ru from '@/messages/ru/portfolio/letters.json';

/** Somebody offers a domain to a customer; nobody is written to where the address is no customer's. */
export const domainOffered = declareLetter({
  name: 'domainOffered',
  about: z.object({ handOverId: z.string() }),
  words: { en: en.domainOffered, ru: ru.domainOffered },
  facts: async (tx, { handOverId: id }) => {
    const offer = await tx.handOver.findUnique({
      where: { id },
      include: { from: { select: { email: true } }, domain: { select: { asciiName: true, unicodeName: true } } },
    });
    if (offer?.state !== 'offered' || offer.expiresAt <= now()) return null;
    const { toEmail, expiresAt, from, domain } = offer;
    const receiver = await tx.user.findFirst({
      where: { email: toEmail, disabledAt: null, customerId: { not: null } },
      select: { customerId: true },
    });
    if (!receiver) return null;
    return {
      readers: { kind: 'customer', id: receiver.customerId },
      facts: { name: domain.unicodeName, giver: from.email, until: expiresAt },
      path: routes.domains(),
      domains: [domain.asciiName],
    };
  },
});
