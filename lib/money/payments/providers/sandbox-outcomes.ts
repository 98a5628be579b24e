/** What somebody may choose on the sandbox's first page. */
export const sandboxOutcomes = [
  'succeeded',
  'secure',
  'delayed_paid',
  'delayed_refused',
  'disputed',
  'insufficient_funds',
  'canceled',
] as const;

/** What the bank's own step asks of whoever chose `secure`. */
export const secureOutcomes = ['confirmed', '3d_secure_failed'] as const;

/** How long the sandbox lets a payment wait that is to be decided later. */
export const sandboxDelayMs = 15_000;
