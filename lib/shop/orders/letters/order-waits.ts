import 'server-only';
import { z } from 'zod';
import { routes } from '@/lib/base/routes';
import { moneyFromDatabase } from '@/lib/base/values/money';
import { declareLetter } from '@/lib/people/mail/letter';
import { subjectOf } from '@/lib/queue/live/subject';
import en from '@/messages/en/shop/letters.json';
import ru from '@/messages/ru/shop/letters.json';

/** What a payment was for could not be ordered once it had come: its money is in the wallet. */
export const orderWaits = declareLetter({
  name: 'orderWaits',
  about: z.object({ paymentId: z.string() }),
  words: { en: en.orderWaits, ru: ru.orderWaits },
  topic: 'orders',
  facts: async (tx, { paymentId: id }) => {
    const payment = await tx.payment.findUnique({
      where: { id },
      include: { cart: { include: { quote: { include: { lines: { orderBy: { subject: 'asc' } } } } } } },
    });
    const lines = payment?.cart?.quote.lines ?? [];
    const [first] = lines;
    if (!payment || !first) return null;
    return {
      readers: { kind: 'customer', id: payment.customerId },
      facts: {
        name: subjectOf(first.subject).unicode,
        more: lines.length - 1,
        amount: moneyFromDatabase(payment.amountMinor, payment.currency),
      },
      path: routes.payment(id),
      domains: lines.map(({ subject }) => subjectOf(subject).ascii),
    };
  },
});
