import 'server-only';
import { z } from 'zod';
import { routes } from '@/lib/base/routes';
import { moneyFromDatabase } from '@/lib/base/values/money';
import { declareLetter } from '@/lib/people/mail/letter';
import en from '@/messages/en/money/letters.json';
import ru from '@/messages/ru/money/letters.json';

/** A bank took a customer's payment back: staff decide what becomes of what was bought with it. */
export const chargedBack = declareLetter({
  name: 'chargedBack',
  about: z.object({ chargebackId: z.string() }),
  words: { en: en.chargedBack, ru: ru.chargedBack },
  facts: async (tx, { chargebackId: id }) => {
    const found = await tx.chargeback.findUnique({
      where: { id },
      include: { payment: { include: { customer: { select: { name: true } } } } },
    });
    if (!found) return null;
    const { amountMinor, currency, reason, payment } = found;
    return {
      readers: { kind: 'staff' },
      facts: { name: payment.customer.name, amount: moneyFromDatabase(amountMinor, currency), reason },
      path: routes.admin.payment(payment.id),
      domains: [],
    };
  },
});
