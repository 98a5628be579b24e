import { z } from 'zod';
import { idText } from '@/lib/base/values/text';

/** The Pay button: which cart, which contacts, and the total that was shown. The price itself is the server's. */
export const payInput = z.object({
  quoteId: idText,
  /** Contact ids by group. */
  ru: idText.optional(),
  gtld: idText.optional(),
  /** Minor units; another total than the cart's means that the person saw an older cart. */
  shownTotal: z.coerce.number().int().nonnegative(),
});
export type PayInput = z.output<typeof payInput>;
