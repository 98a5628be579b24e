import { z } from 'zod';

/** What the address of the log says; nonsense is taken for "all of it, from the latest". */
export const auditListInput = z.object({
  q: z.string().max(200).default('').catch(''),
  page: z.coerce.number().int().min(1).max(100_000).default(1).catch(1),
});
