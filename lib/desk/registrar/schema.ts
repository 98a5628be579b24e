import { z } from 'zod';
import { text } from '@/lib/base/values/text';
import { sourceNames } from '@/lib/sync/sources/source-names';

export const syncNowInput = z.object({ source: z.enum([...sourceNames, 'all']) });

export const decideLossInput = z.object({
  id: text({ max: 64 }),
  decision: z.enum(['charged', 'accepted']),
  priceMinor: text({ max: 15 }).regex(/^\d+$/).transform(Number),
});

export const stopRenewalsInput = z.object({});

export const markDriftSeenInput = z.object({ id: text({ max: 19 }).regex(/^\d+$/) });
