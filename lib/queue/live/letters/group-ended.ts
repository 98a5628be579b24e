import 'server-only';
import { z } from 'zod';
import { routes } from '@/lib/base/routes';
import { declareLetter } from '@/lib/people/mail/letter';
import { groupCounts } from '@/lib/queue/live/group-counts';
import en from '@/messages/en/queue/letters.json';
import ru from '@/messages/ru/queue/letters.json';

/** Nothing of a group moves by itself any more: told to whoever asked for it, instead of a letter about each operation. */
export const groupEnded = declareLetter({
  name: 'groupEnded',
  about: z.object({ groupId: z.string() }),
  words: { en: en.groupEnded, ru: ru.groupEnded },
  facts: async (tx, { groupId: id }) => {
    const group = await tx.operationGroup.findUnique({ where: { id }, include: { order: true } });
    if (!group) return null;
    const { customerId, askedByUserId, order, promisedCount: total } = group;
    // Staff who cancelled their own group know what became of it.
    if (customerId === null && group.cancelledByUserId === askedByUserId) return null;
    const { done, refused, cancelled } = (await groupCounts(tx, [id]))(id);
    return {
      readers: customerId === null ? { kind: 'colleague', id: askedByUserId } : { kind: 'customer', id: customerId },
      facts: { done, refused, cancelled, total, name: order ? String(order.number) : 'none' },
      path: customerId === null ? routes.admin.group(id) : order ? routes.order(order.id) : routes.group(id),
    };
  },
});
