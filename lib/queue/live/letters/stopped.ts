import 'server-only';
import { z } from 'zod';
import { routes } from '@/lib/base/routes';
import { declareLetter } from '@/lib/people/mail/letter';
import en from '@/messages/en/queue/letters.json';
import ru from '@/messages/ru/queue/letters.json';
import { subjectOf } from '../subject';

/** What a customer asked for stopped and waits for staff; what the schedule asked for is told of together. */
export const stopped = declareLetter({
  name: 'stopped',
  about: z.object({ operationId: z.string() }),
  words: { en: en.stopped, ru: ru.stopped },
  topic: 'orders',
  facts: async (tx, { operationId: id }) => {
    const operation = await tx.operation.findUnique({ where: { id, state: 'attention' } });
    if (!operation?.customerId || !operation.askedByUserId) return null;
    const { subject, customerId, askedByUserId } = operation;
    if ((await tx.user.count({ where: { id: askedByUserId, customerId } })) === 0) return null;
    return {
      readers: { kind: 'customer', id: customerId },
      facts: { name: subjectOf(subject).unicode },
      path: routes.operationStatus(id),
      domains: [subjectOf(subject).ascii],
    };
  },
});
