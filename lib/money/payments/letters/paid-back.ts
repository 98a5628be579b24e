import 'server-only';
import { z } from 'zod';
import { routes } from '@/lib/base/routes';
import { moneyFromDatabase } from '@/lib/base/values/money';
import { declareLetter } from '@/lib/people/mail/letter';
import en from '@/messages/en/money/letters.json';
import ru from '@/messages/ru/money/letters.json';

/** A payment, or a part of it, goes back to where it came from. */
export const paidBack = declareLetter({
  name: 'paidBack',
  about: z.object({ refundId: z.string() }),
  words: { en: en.paidBack, ru: ru.paidBack },
  facts: async (tx, { refundId: id }) => {
    const refund = await tx.refund.findUnique({ where: { id }, include: { payment: true } });
    if (!refund) return null;
    const { amountMinor, currency, note, payment } = refund;
    return {
      readers: { kind: 'customer', id: payment.customerId },
      facts: { amount: moneyFromDatabase(amountMinor, currency), note },
      path: routes.wallet(),
      domains: [],
    };
  },
});
