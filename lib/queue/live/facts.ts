import { z } from 'zod';

const years = z.object({ years: z.number() });
const steps = z.object({ steps: z.array(z.unknown()) });
const switched = z.object({ autoRenews: z.boolean() });

/** What the sentence about an operation mentions; `switch` is what a setting is turned to. */
export type Facts = { readonly years: number; readonly records: number; readonly switch: 'on' | 'off' };

/** Reads the facts of a stored input, whatever its kind; what is not there is 0 or off. */
export function factsOf(input: unknown): Facts {
  return {
    years: years.safeParse(input).data?.years ?? 0,
    records: steps.safeParse(input).data?.steps.length ?? 0,
    switch: switched.safeParse(input).data?.autoRenews ? 'on' : 'off',
  };
}
