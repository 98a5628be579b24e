import { z } from 'zod';

/** A search parameter of an address: its text, the first where it stands there more than once, or nothing. */
export const searchParameter = z.preprocess(
  (value) => (Array.isArray(value) ? value[0] : value),
  z.string().optional(),
);
