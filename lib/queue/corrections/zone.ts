import { z } from 'zod';
import { recordShape, toRecord } from '@/lib/dns/schema';

/** The record that was refused, written otherwise. `step` counts from nought in the list of the change. */
export const zoneCorrection = z
  .object({ operationId: z.string(), step: z.coerce.number().int().min(0), ...recordShape })
  .transform(({ operationId, step, ...form }, context) => ({ operationId, step, record: toRecord(form, context) }));
export type ZoneCorrection = z.output<typeof zoneCorrection>;
