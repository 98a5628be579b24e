import 'server-only';
import { z } from 'zod';
import { routes } from '@/lib/base/routes';
import { moneyFromDatabase } from '@/lib/base/values/money';
import { declareLetter } from '@/lib/people/mail/letter';
import { subjectOf } from '@/lib/queue/live/subject';
import en from '@/messages/en/money/letters.json';
import ru from '@/messages/ru/money/letters.json';

/** What was held for an operation that was given up is in the customer's wallet again. */
export const moneyReturned = declareLetter({
  name: 'moneyReturned',
  about: z.object({ operationId: z.string() }),
  words: { en: en.moneyReturned, ru: ru.moneyReturned },
  facts: async (tx, { operationId: id }) => {
    const operation = await tx.operation.findUnique({
      where: { id },
      select: { subject: true, customerId: true, heldMinor: true, heldCurrency: true },
    });
    if (!operation) return null;
    const { subject, customerId, heldMinor, heldCurrency } = operation;
    const amount = moneyFromDatabase(heldMinor, heldCurrency ?? 'RUB');
    return {
      readers: { kind: 'customer', id: customerId },
      facts: { name: subjectOf(subject).unicode, amount },
      path: routes.wallet(),
      domains: [subjectOf(subject).ascii],
    };
  },
});
