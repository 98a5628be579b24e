import 'server-only';
import { z } from 'zod';
import { routes } from '@/lib/base/routes';
import { moneyFromDatabase, subtractMoney } from '@/lib/base/values/money';
import { declareLetter } from '@/lib/people/mail/letter';
import { subjectOf } from '@/lib/queue/live/subject';
import en from '@/messages/en/shop/letters.json';
import ru from '@/messages/ru/shop/letters.json';
import { isOpen } from '@/lib/queue/live/proposal';
import { termsOf } from '../proposal';

/** A new price is put to the customer; none where it was answered, replaced or over before anybody was told. */
export const priceProposed = declareLetter({
  name: 'priceProposed',
  about: z.object({ operationId: z.string() }),
  words: { en: en.priceProposed, ru: ru.priceProposed },
  facts: async (tx, { operationId }) => {
    const row = await tx.repricing.findFirst({
      where: { operationId, state: 'proposed', operation: { state: 'attention' } },
      include: { operation: { select: { fence: true, subject: true, customerId: true } } },
    });
    if (!row?.expiresAt || !isOpen(row, row.operation)) return null;
    const { years, yearsBefore, expiresAt: until, priceBeforeMinor, currency, operation } = row;
    const { price } = termsOf(row);
    return {
      readers: { kind: 'customer', id: operation.customerId },
      facts: {
        name: subjectOf(operation.subject).unicode,
        years,
        yearsBefore: yearsBefore === years ? 0 : yearsBefore,
        price,
        amount: subtractMoney(price, moneyFromDatabase(priceBeforeMinor, currency)),
        until,
      },
      path: routes.operationStatus(operationId),
    };
  },
});
