import 'server-only';
import { z } from 'zod';
import { routes } from '@/lib/base/routes';
import { declareLetter } from '@/lib/people/mail/letter';
import { subjectOf } from '@/lib/queue/live/subject';
import en from '@/messages/en/portfolio/letters.json';
import ru from '@/messages/ru/portfolio/letters.json';
import { renewInput } from '../renewal/renewal';

/** A renewal that somebody asked for is done; those of the schedule are told of together. */
export const renewed = declareLetter({
  name: 'renewed',
  about: z.object({ operationId: z.string() }),
  words: { en: en.renewed, ru: ru.renewed },
  topic: 'renewals',
  facts: async (tx, { operationId: id }) => {
    const operation = await tx.operation.findUnique({ where: { id } });
    const input = renewInput.safeParse(operation?.input);
    if (!operation?.askedByUserId || !input.success) return null;
    const { ascii, unicode } = subjectOf(operation.subject);
    return {
      readers: { kind: 'customer', id: operation.customerId },
      facts: { name: unicode, years: input.data.years },
      path: routes.domain(input.data.domainId),
      domains: [ascii],
    };
  },
});
