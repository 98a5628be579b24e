import 'server-only';
import { z } from 'zod';
import { routes } from '@/lib/base/routes';
import { money } from '@/lib/base/values/money';
import { wholePaper } from '@/lib/money/documents/issued/read-paper';
import { paperFile } from '@/lib/money/documents/issued/paper-file';
import { declareLetter } from '@/lib/people/mail/letter';
import en from '@/messages/en/money/letters.json';
import ru from '@/messages/ru/money/letters.json';

/** A paper, with itself as a PDF. */
export const paperSent = declareLetter({
  name: 'paperSent',
  about: z.object({ sendingId: z.string() }),
  words: { en: en.paperSent, ru: ru.paperSent },
  facts: async (tx, { sendingId: id }) => {
    const sending = await tx.documentSending.findUnique({ where: { id }, select: { documentId: true } });
    const paper = sending && (await wholePaper(tx, { id: sending.documentId }));
    if (!paper) return null;
    const { kind, number, dated, seller, total, currency, customerId } = paper;
    return {
      readers: { kind: 'customer', id: customerId },
      facts: {
        kind,
        number,
        dated: new Date(`${dated}T00:00:00Z`),
        seller: seller.name,
        total: money(total, currency),
      },
      path: routes.document(paper.id),
      attachments: async () => [{ type: 'application/pdf', ...(await paperFile(tx, paper)) }],
    };
  },
});
