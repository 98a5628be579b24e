import { z } from 'zod';

export const letterKinds = ['registered', 'moneyReturned', 'needsAttention', 'renewalUnpaid', 'priceProposed'] as const;

/** A letter to be written: everything else is read from the database when it is sent. */
export const letter = z.object({
  kind: z.enum(letterKinds),
  operationId: z.string().optional(),
  /** Instead of an operation, where there is none. */
  domainId: z.string().optional(),
  /** The one reader it goes to; absent until it is known who they are. */
  userId: z.string().optional(),
});
export type Letter = z.output<typeof letter>;
