import 'server-only';
import { z } from 'zod';
import { declareLetter } from '@/lib/people/mail/letter';
import en from '@/messages/en/portfolio/letters.json';
import ru from '@/messages/ru/portfolio/letters.json';
import { toldOfTransfer } from './transfer-told';

/** A name that was transferred is here. */
export const transferDone = declareLetter({
  name: 'transferDone',
  about: z.object({ transferId: z.string() }),
  words: { en: en.transferDone, ru: ru.transferDone },
  topic: 'transfers',
  facts: (tx, { transferId }) => toldOfTransfer(tx, { transferId, state: 'done' }),
});
