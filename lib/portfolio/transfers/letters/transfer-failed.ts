import 'server-only';
import { z } from 'zod';
import { declareLetter } from '@/lib/people/mail/letter';
import en from '@/messages/en/portfolio/letters.json';
import ru from '@/messages/ru/portfolio/letters.json';
import { toldOfTransfer } from './transfer-told';

/** The registry ended a transfer, and the money is back. */
export const transferFailed = declareLetter({
  name: 'transferFailed',
  about: z.object({ transferId: z.string() }),
  words: { en: en.transferFailed, ru: ru.transferFailed },
  facts: (tx, { transferId }) => toldOfTransfer(tx, { transferId, state: 'failed' }),
});
