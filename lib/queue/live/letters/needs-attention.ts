import 'server-only';
import { z } from 'zod';
import { routes } from '@/lib/base/routes';
import { declareLetter } from '@/lib/people/mail/letter';
import en from '@/messages/en/queue/letters.json';
import ru from '@/messages/ru/queue/letters.json';
import { subjectOf } from '../subject';

/** An operation stopped and waits for the staff's decision. */
export const needsAttention = declareLetter({
  name: 'needsAttention',
  about: z.object({ operationId: z.string() }),
  words: { en: en.needsAttention, ru: ru.needsAttention },
  facts: async (tx, { operationId: id }) => {
    const operation = await tx.operation.findUnique({
      where: { id },
      select: { subject: true, errorCode: true, errorText: true },
    });
    if (!operation) return null;
    const { subject, errorCode, errorText } = operation;
    return {
      readers: { kind: 'staff' },
      facts: { name: subjectOf(subject).unicode, refusal: [errorCode, errorText].filter(Boolean).join(': ') },
      path: routes.admin.operation(id),
      domains: [subjectOf(subject).ascii],
    };
  },
});
