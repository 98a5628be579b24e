import { z } from 'zod';
import { serverSetId } from '@/lib/portfolio/server-sets/schema';

/** What was chosen at the checkout, as it is kept until the money has come: the contact of each group, the name servers. */
export const paidChoices = z.object({
  contacts: z.record(z.string(), z.string().optional()),
  servers: z.union([z.literal('registrar'), serverSetId]).optional(),
  /** False of what was paid before it was asked. */
  autoRenews: z.boolean().default(false),
  /** The contact at the registrar that staff named. */
  keptType: z.string().optional(),
  keptName: z.string().optional(),
});
export type PaidChoices = z.output<typeof paidChoices>;
