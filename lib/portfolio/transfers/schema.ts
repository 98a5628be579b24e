import { z } from 'zod';
import { bounded, idText } from '@/lib/base/values/text';

export { silentDays } from './standing/silent-days';

/** Another key for a transfer that stands still. */
export const changeKeyForm = z.object({
  transferId: idText,
  authinfo: bounded(200).trim().min(1, { abort: true }),
});

export const lookAtTransferForm = z.object({ transferId: idText });

/** What the address of staff's list says: all of them, or those without news alone. */
export const transferSearch = z.object({ show: z.enum(['', 'silent']).default('').catch('') });
export type TransferSearch = z.output<typeof transferSearch>;
