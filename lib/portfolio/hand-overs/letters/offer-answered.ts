import 'server-only';
import { z } from 'zod';
import { routes } from '@/lib/base/routes';
import { declareLetter } from '@/lib/people/mail/letter';
import en from '@/messages/en/portfolio/letters.json';
import ru from '@/messages/ru/portfolio/letters.json';

/** Whoever offered a domain is told what was answered. */
export const offerAnswered = declareLetter({
  name: 'offerAnswered',
  about: z.object({ handOverId: z.string() }),
  words: { en: en.offerAnswered, ru: ru.offerAnswered },
  facts: async (tx, { handOverId: id }) => {
    const offer = await tx.handOver.findUnique({
      where: { id },
      include: { domain: { select: { id: true, asciiName: true, unicodeName: true } } },
    });
    if (offer?.state !== 'accepted' && offer?.state !== 'refused') return null;
    const { state, toEmail, fromCustomerId, domain } = offer;
    return {
      readers: { kind: 'customer', id: fromCustomerId },
      facts: { name: domain.unicodeName, receiver: toEmail, answer: state },
      path: state === 'accepted' ? routes.domains() : routes.domain(domain.id),
      domains: [domain.asciiName],
    };
  },
});
