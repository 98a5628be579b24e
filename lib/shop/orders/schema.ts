import { z } from 'zod';
import { liveOperation } from '@/lib/queue/live/schema';
import { proposal } from '@/lib/shop/repricing/schema';
import { currencies } from '@/lib/base/values/money';

const amount = z.object({ minor: z.int(), currency: z.enum(currencies) });

/** One line of an order as the browser polls it. */
export const liveLine = z.object({
  id: z.string(),
  kind: z.string(),
  ascii: z.string(),
  unicode: z.string(),
  periods: z.int(),
  price: amount,
  /** Each further period. */
  renewal: amount,
  operationId: z.string(),
  stage: liveOperation.shape.stage,
  /** The registrar refused its contact: its owner can correct that where the operation is shown. */
  isContactRefused: z.boolean(),
  /** A new price that waits for the owner's answer. */
  proposal: proposal.nullable(),
  /** Whether what the operation asked for is under way, here, or came to nothing; null where its end is all. */
  after: z.enum(['underWay', 'done', 'failed']).nullable(),
  /** Where it is shown, once it is there. */
  page: z.string().nullable(),
});
export type LiveLine = z.output<typeof liveLine>;

export const liveOrder = z.object({ lines: z.array(liveLine), isEnded: z.boolean() });
export type LiveOrder = z.output<typeof liveOrder>;
