import { z } from 'zod';
import { idText } from '@/lib/base/values/text';
import { costLimit } from './cost-limit';
import { pricedAnew } from './priced-anew';

/** What staff may correct in a renewal that was refused. */
export const renewalCorrection = z.object({
  operationId: idText,
  years: z.coerce.number().int().min(1).max(10),
  costLimit,
  pricedAnew,
});
export type RenewalCorrection = z.output<typeof renewalCorrection>;
