import { z } from 'zod';
import { newOwnerFields, ownerFieldNames, ownerProblems } from '@/lib/portfolio/contacts/owner-schema';
import { idText } from '@/lib/base/values/text';

/**
 * The Pay button: which cart, who owns what is in it, and the total that was shown. The price itself is the server's.
 * The fields of a new owner stand beside `profile`.
 */
export const payInput = z
  .looseObject({
    quoteId: idText,
    /** A saved contact that owns all of it. */
    owner: idText.optional(),
    ...newOwnerFields,
    /** Contact ids by group, where each is chosen apart. */
    ru: idText.optional(),
    gtld: idText.optional(),
    /** Minor units; another total than the cart's means that the person saw an older cart. */
    shownTotal: z.coerce.number().int().nonnegative(),
  })
  .superRefine((input, context) => {
    const { profile, inLatin } = input;
    const problems = profile ? ownerProblems(input, profile, inLatin === '1') : [];
    for (const { path, message } of problems) context.addIssue({ code: 'custom', path: [...path], message });
  })
  .meta({ fields: ownerFieldNames });
export type PayInput = z.output<typeof payInput>;
