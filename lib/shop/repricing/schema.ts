import { z } from 'zod';
import { yearsAndPrice } from '@/lib/money/sales/schema';
import { currencies } from '@/lib/base/values/money';
import { idText } from '@/lib/base/values/text';

/** The answer to a proposal: which one. */
export const answerInput = z.object({ repricingId: idText });

/** Another period for what was refused, with the price that was shown for it. */
export const chooseYearsInput = z.object({ operationId: idText, offer: yearsAndPrice });

const amount = z.object({ minor: z.int(), currency: z.enum(currencies) });

/** A new price that waits for the customer's answer. */
export const proposal = z.object({
  id: z.string(),
  yearsBefore: z.int(),
  years: z.int(),
  price: amount,
  /** Beyond what is held; less than nothing where the name is a premium one and cheaper. */
  more: amount,
  isPremium: z.boolean(),
  /** The price holds until then. */
  expiresAt: z.iso.datetime(),
});
export type Proposal = z.output<typeof proposal>;
