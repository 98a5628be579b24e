import { z } from 'zod';
import { currencies } from '@/lib/values/money';
import { stages } from './progress';

const amount = z.object({ minor: z.int(), currency: z.enum(currencies) });

/** One operation as the browser polls it: what its owner may know, nothing of how the registrar is talked to. */
export const liveOperation = z.object({
  kind: z.string(),
  stage: z.enum(stages),
  /** It came back once and will be tried again by itself. */
  isRetrying: z.boolean(),
  wasSent: z.boolean(),
  /** What was taken out of the wallet for it; null where it costs nothing. */
  money: amount.nullable(),
  askedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
});
export type LiveOperation = z.output<typeof liveOperation>;
