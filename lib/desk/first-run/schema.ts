import { z } from 'zod';

/** What only the owner can tell. */
export const firstRunNotes = ['letterArrived', 'paidByHand', 'backup', 'hidden'] as const;
export type FirstRunNote = (typeof firstRunNotes)[number];

export const noteInput = z.object({ note: z.enum(firstRunNotes) });

export const testLetterInput = z.object({});
