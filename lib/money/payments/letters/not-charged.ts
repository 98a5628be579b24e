import 'server-only';
import { z } from 'zod';
import { routes } from '@/lib/base/routes';
import { moneyFromDatabase } from '@/lib/base/values/money';
import { declareLetter } from '@/lib/people/mail/letter';
import en from '@/messages/en/money/letters.json';
import ru from '@/messages/ru/money/letters.json';

/** What is kept for renewals could not be charged. */
export const notCharged = declareLetter({
  name: 'notCharged',
  about: z.object({ paymentId: z.string() }),
  words: { en: en.notCharged, ru: ru.notCharged },
  facts: async (tx, { paymentId: id }) => {
    const payment = await tx.payment.findUnique({ where: { id }, include: { method: true } });
    if (!payment?.method) return null;
    const { amountMinor, currency, customerId, method } = payment;
    return {
      readers: { kind: 'customer', id: customerId },
      facts: { amount: moneyFromDatabase(amountMinor, currency), title: method.title },
      path: routes.wallet(),
      domains: [],
    };
  },
});
