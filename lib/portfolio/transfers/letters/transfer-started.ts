import 'server-only';
import { z } from 'zod';
import { declareLetter } from '@/lib/people/mail/letter';
import en from '@/messages/en/portfolio/letters.json';
import ru from '@/messages/ru/portfolio/letters.json';
import { toldOfTransfer } from './transfer-told';

/** The registrar has taken the order of a transfer. */
export const transferStarted = declareLetter({
  name: 'transferStarted',
  about: z.object({ transferId: z.string() }),
  words: { en: en.transferStarted, ru: ru.transferStarted },
  topic: 'transfers',
  facts: (tx, { transferId }) => toldOfTransfer(tx, { transferId, state: 'under_way' }),
});
