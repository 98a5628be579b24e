import { z } from 'zod';
import { idText, text } from '@/lib/base/values/text';
import { amountFields, inItsCurrency } from '@/lib/money/rates/amount-schema';

/** What goes into a wallet or out of it, in what its customer is billed in; `note` is the reason, which the customer reads. */
export const adjustmentInput = z
  .object({
    customer: idText,
    way: z.enum(['give', 'take']),
    ...amountFields({ min: 0.01, max: 10_000_000 }),
    note: text({ min: 1, max: 300 }),
    /** Made with the form: one that is sent twice adjusts once. */
    key: z.uuid(),
  })
  .transform(inItsCurrency);
export type AdjustmentInput = z.output<typeof adjustmentInput>;

export const decisionInput = z.object({ id: idText, isYes: z.boolean().default(false) });
export type DecisionInput = z.output<typeof decisionInput>;

/** What the address of the list says; nonsense is taken for what waits, from the latest. */
export const adjustmentSearch = z.object({
  show: z.enum(['waiting', 'posted', 'refused']).default('waiting').catch('waiting'),
  page: z.coerce.number().int().min(1).max(100_000).default(1).catch(1),
});
export type AdjustmentSearch = z.output<typeof adjustmentSearch>;
