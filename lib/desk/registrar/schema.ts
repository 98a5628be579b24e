import { z } from 'zod';
import { currencies } from '@/lib/base/values/money';
import { text } from '@/lib/base/values/text';
import { sourceNames } from '@/lib/sync/sources/source-names';

export const syncNowInput = z.object({ source: z.enum([...sourceNames, 'all']) });

export const decideLossInput = z.object({
  id: text({ max: 64 }),
  decision: z.enum(['charged', 'accepted']),
  /** What the page showed that the customer would pay. */
  priceMinor: text({ max: 15 }).regex(/^\d+$/).transform(Number),
  currency: z.enum(currencies),
});
export type DecideLossInput = z.output<typeof decideLossInput>;

export const stopRenewalsInput = z.object({});

/** As many as the page shows. */
export const mostDrifts = 100;

const driftId = text({ max: 19 })
  .regex(/^\d{1,18}$/)
  .transform(BigInt);

export const decideDriftInput = z.object({
  ids: z.array(driftId).min(1, { error: 'registrar.drift.errors.none' }).max(mostDrifts),
  decision: z.enum(['take', 'push', 'ignore']),
});
