import { z } from 'zod';
import { bounded, idText } from '@/lib/base/values/text';

/** Another key for a transfer that stands still. */
export const changeKeyForm = z.object({
  transferId: idText,
  authinfo: bounded(200).trim().min(1, { abort: true }),
});

export const lookAtTransferForm = z.object({ transferId: idText });
