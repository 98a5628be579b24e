import 'server-only';
import { z } from 'zod';
import { routes } from '@/lib/base/routes';
import { declareLetter } from '@/lib/people/mail/letter';
import { subjectOf } from '@/lib/queue/live/subject';
import en from '@/messages/en/portfolio/letters.json';
import ru from '@/messages/ru/portfolio/letters.json';

/** A domain that was ordered is the customer's. */
export const registered = declareLetter({
  name: 'registered',
  about: z.object({ operationId: z.string() }),
  words: { en: en.registered, ru: ru.registered },
  topic: 'orders',
  facts: async (tx, { operationId: id }) => {
    const operation = await tx.operation.findUnique({ where: { id }, select: { subject: true, customerId: true } });
    if (!operation) return null;
    return {
      readers: { kind: 'customer', id: operation.customerId },
      facts: { name: subjectOf(operation.subject).unicode },
      path: routes.domains(),
      domains: [subjectOf(operation.subject).ascii],
    };
  },
});
