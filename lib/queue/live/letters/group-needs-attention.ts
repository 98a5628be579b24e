import 'server-only';
import { z } from 'zod';
import { routes } from '@/lib/base/routes';
import { declareLetter } from '@/lib/people/mail/letter';
import { groupCounts } from '@/lib/queue/live/group-counts';
import en from '@/messages/en/queue/letters.json';
import ru from '@/messages/ru/queue/letters.json';

/** What a customer asked for at once stopped in part and waits for the staff's decision. */
export const groupNeedsAttention = declareLetter({
  name: 'groupNeedsAttention',
  about: z.object({ groupId: z.string() }),
  words: { en: en.groupNeedsAttention, ru: ru.groupNeedsAttention },
  facts: async (tx, { groupId: id }) => {
    const group = await tx.operationGroup.findUnique({ where: { id }, include: { customer: true } });
    if (!group?.customer) return null;
    const { refused } = (await groupCounts(tx, [id]))(id);
    if (refused === 0) return null;
    return {
      readers: { kind: 'staff' },
      facts: { refused, total: group.promisedCount, name: group.customer.name },
      path: routes.admin.group(id),
    };
  },
});
