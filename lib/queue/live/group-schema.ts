import { z } from 'zod';

export const groupStages = ['running', 'paused', 'cancelling', 'attention', 'done', 'cancelled'] as const;

/** Where a group of operations stands: `attention`: what is left of it waits for a person. */
export type GroupStage = (typeof groupStages)[number];

/** Stands before its owner for every refusal that staff see to. */
export const oursCode = 'OURS';

/** How many operations of a group are where. */
export const groupCounts = z.object({
  done: z.int(),
  cancelled: z.int(),
  waiting: z.int(),
  /** They came back and will be tried again by themselves. */
  retrying: z.int(),
  running: z.int(),
  /** They wait for a person. */
  refused: z.int(),
  /** The same by what was said, the most frequent first; `isOpen`: they may have been executed, each is looked at by itself. */
  refusals: z.array(z.object({ code: z.string(), count: z.int(), isOpen: z.boolean() })),
});
export type GroupCounts = z.output<typeof groupCounts>;

/** A group as the browser polls it. */
export const liveGroup = z.object({ stage: z.enum(groupStages), counts: groupCounts });
export type LiveGroup = z.output<typeof liveGroup>;
