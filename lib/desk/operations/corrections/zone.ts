import { z } from 'zod';
import { checkRecord, recordShape } from '@/lib/portfolio/dns/schema';
import { idText } from '@/lib/base/values/text';

/** The record that was refused, written otherwise. `step` counts from nought in the list of the change. */
export const zoneCorrection = z
  .object({ operationId: idText, step: z.coerce.number().int().min(0), ...recordShape })
  .superRefine(checkRecord);
export type ZoneCorrection = z.output<typeof zoneCorrection>;
