import 'server-only';
import { z } from 'zod';
import { declareLetter } from '@/lib/people/mail/letter';
import en from '@/messages/en/portfolio/letters.json';
import ru from '@/messages/ru/portfolio/letters.json';
import { toldOfTransfer } from './transfer-told';

/** A transfer stands still until its customer does something; not sent any more once it has moved on. */
export const transferNeedsYou = declareLetter({
  name: 'transferNeedsYou',
  about: z.object({ transferId: z.string(), status: z.string() }),
  words: { en: en.transferNeedsYou, ru: ru.transferNeedsYou },
  facts: (tx, { transferId, status }) => toldOfTransfer(tx, { transferId, state: 'under_way', status }, { status }),
});
