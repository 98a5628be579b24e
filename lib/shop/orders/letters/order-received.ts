import 'server-only';
import { z } from 'zod';
import { routes } from '@/lib/base/routes';
import { moneyFromDatabase } from '@/lib/base/values/money';
import { declareLetter } from '@/lib/people/mail/letter';
import { subjectOf } from '@/lib/queue/live/subject';
import en from '@/messages/en/shop/letters.json';
import ru from '@/messages/ru/shop/letters.json';

/** So many lines are written out; the order's page has them all. */
const writtenOut = 100;

/** An order was paid: what is in it and what it comes to. */
export const orderReceived = declareLetter({
  name: 'orderReceived',
  about: z.object({ orderId: z.string() }),
  words: { en: en.orderReceived, ru: ru.orderReceived },
  topic: 'orders',
  facts: async (tx, { orderId: id }) => {
    const order = await tx.order.findUnique({
      where: { id },
      include: {
        lines: { select: { subject: true, priceMinor: true, renewPriceMinor: true }, orderBy: { subject: 'asc' } },
      },
    });
    const [first] = order?.lines ?? [];
    if (!order || !first) return null;
    const { lines, customerId, number, currency } = order;
    return {
      readers: { kind: 'customer', id: customerId },
      facts: {
        number: String(number),
        name: subjectOf(first.subject).unicode,
        more: lines.length - 1,
        lines: lines.slice(0, writtenOut).map(({ subject, priceMinor, renewPriceMinor }) => ({
          name: subjectOf(subject).unicode,
          price: moneyFromDatabase(priceMinor, currency),
          renewal: moneyFromDatabase(renewPriceMinor, currency),
        })),
        left: Math.max(0, lines.length - writtenOut),
        total: moneyFromDatabase(
          lines.reduce((sum, { priceMinor }) => sum + priceMinor, 0n),
          currency,
        ),
      },
      path: routes.order(id),
      domains: lines.map(({ subject }) => subjectOf(subject).ascii),
    };
  },
});
