import { z } from 'zod';

const piece = z.object({
  protocol: z.enum(['rdap', 'whois']),
  /** The host that answered. */
  server: z.string(),
  text: z.string(),
});

/** What one server answered, as it came. */
export type Piece = z.output<typeof piece>;

/** As they are kept: the registry's first. */
export const pieces = z.array(piece).min(1);

export const verdicts = ['registered', 'free', 'reserved', 'unclear'] as const;

/** What the registry's answer says of a name; `unclear` where it cannot be told. */
export type Verdict = (typeof verdicts)[number];
