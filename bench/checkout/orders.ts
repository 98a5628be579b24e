import { z } from 'zod';

/** What a till is told, over its channel, and what it answers. */
export const order = z.discriminatedUnion('do', [
  /** Makes customers with nothing in their wallets. */
  z.object({ do: z.literal('open'), wallets: z.int() }),
  /** Puts money for so many carts into each of so many wallets, and makes the carts. */
  z.object({ do: z.literal('fill'), wallets: z.int(), carts: z.int(), affordable: z.int() }),
  /** Pays these carts, all at once. */
  z.object({ do: z.literal('pay'), carts: z.array(z.object({ customerId: z.string(), quoteId: z.string() })) }),
  /** Takes as much from the same wallets of a bare table, each time only where it is there. */
  z.object({ do: z.literal('take'), wallets: z.array(z.string()) }),
  /** Looks for what may never be. */
  z.object({ do: z.literal('check') }),
]);
export type Order = z.infer<typeof order>;

export const carts = z.array(z.object({ customerId: z.string(), quoteId: z.string() }));
/** How many of the attempts ended how. */
export const outcomes = z.record(z.string(), z.int());
export const violations = z.array(z.string());
