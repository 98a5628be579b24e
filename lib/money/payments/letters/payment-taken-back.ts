import 'server-only';
import { z } from 'zod';
import { routes } from '@/lib/base/routes';
import { moneyFromDatabase } from '@/lib/base/values/money';
import { declareLetter } from '@/lib/people/mail/letter';
import en from '@/messages/en/money/letters.json';
import ru from '@/messages/ru/money/letters.json';

/** A customer's bank took a payment back, and their wallet says so. */
export const paymentTakenBack = declareLetter({
  name: 'paymentTakenBack',
  about: z.object({ chargebackId: z.string() }),
  words: { en: en.paymentTakenBack, ru: ru.paymentTakenBack },
  facts: async (tx, { chargebackId: id }) => {
    const found = await tx.chargeback.findUnique({ where: { id }, include: { payment: true } });
    if (!found) return null;
    const { amountMinor, currency, payment } = found;
    return {
      readers: { kind: 'customer', id: payment.customerId },
      facts: { amount: moneyFromDatabase(amountMinor, currency) },
      path: routes.wallet(),
      domains: [],
    };
  },
});
