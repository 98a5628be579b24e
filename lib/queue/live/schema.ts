import { z } from 'zod';
import { currencies } from '@/lib/base/values/money';
import { idText } from '@/lib/base/values/text';
import { stages } from './progress';
import { remedies } from '@/lib/queue/engine/remedies';

const amount = z.object({ minor: z.int(), currency: z.enum(currencies) });

/** One operation as the browser polls it: what its owner may know, nothing of how the registrar is talked to. */
export const liveOperation = z.object({
  kind: z.string(),
  stage: z.enum(stages),
  /** It came back once and will be tried again by itself. */
  isRetrying: z.boolean(),
  /** The day before which the registry does not take it. */
  waitsUntil: z.iso.datetime().nullable(),
  wasSent: z.boolean(),
  /** What its owner corrects so that it can be sent again. */
  remedy: z.enum(remedies).nullable(),
  /** What was taken out of the wallet for it; null where it costs nothing. */
  money: amount.nullable(),
  askedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
});
export type LiveOperation = z.output<typeof liveOperation>;

/** How many operations lie in each tab; what has ended is not counted. */
export const queueCounts = z.object({ attention: z.int(), waiting: z.int(), running: z.int(), retrying: z.int() });
export type QueueCounts = z.output<typeof queueCounts>;

/** An action that needs to know the operation and nothing else. */
export const operationOnlyInput = z.object({ operationId: idText });
