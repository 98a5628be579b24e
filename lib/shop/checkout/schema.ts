import { z } from 'zod';
import { newOwnerFields, ownerFieldNames, ownerProblems } from '@/lib/portfolio/contacts/owner-schema';
import { groupIds, profileIds, type GroupId } from '@/lib/portfolio/contacts/profiles/profile';
import { roleFields, rolesLeftOpen } from '@/lib/portfolio/contacts/schema';
import { serverSetId } from '@/lib/portfolio/server-sets/schema';
import { idText, text } from '@/lib/base/values/text';
import { paidBy } from '@/lib/money/payments/schema';

/**
 * The Pay button: which cart, who owns what is in it, and the total that was shown. The price itself is the server's.
 * The fields of a new owner stand beside `profile`; where each group of zones has a contact of its own, its id stands
 * under the group's name.
 */
export const payInput = z
  .looseObject({
    quoteId: idText,
    /** A saved contact that owns all of it. */
    owner: idText.optional(),
    ...newOwnerFields,
    /** The kind of contact whose roles stand beside it. */
    roled: z.enum(profileIds).optional(),
    ...roleFields,
    /** Name servers of the domains that are bought: the registrar's, or a set; left out for what new ones get. */
    servers: z.union([z.literal('registrar'), serverSetId]).optional(),
    /** Who is paid what the wallet lacks; left out where it lacks nothing. */
    provider: paidBy.optional(),
    /** The provider keeps what it is paid with. */
    remember: z.boolean().optional(),
    /** A contact on the registrar's own site, in place of the owner's: staff's choice alone. */
    keptType: text({ min: 1, max: 20 }).optional(),
    keptName: text({ min: 1, max: 100 }).optional(),
    /** Our schedule renews what is bought; a box that is unticked sends nothing. */
    autoRenews: z.boolean().optional(),
    /** Minor units; another total than the cart's means that the person saw an older cart. */
    shownTotal: z.coerce.number().int().nonnegative(),
  })
  .superRefine((input, context) => {
    const { profile, groups = [] } = input;
    const problems = profile ? ownerProblems(input, profile, groups) : [];
    if (input.keptType !== undefined && input.keptName === undefined)
      context.addIssue({ code: 'custom', path: ['keptName'], message: 'checkout.kept.nameless' });
    for (const { path, message } of [...problems, ...rolesLeftOpen(input)])
      context.addIssue({ code: 'custom', path: [...path], message });
  })
  .meta({ fields: [...ownerFieldNames, ...groupIds] });
export type PayInput = z.output<typeof payInput>;

/** The contact of each group of zones, as they were chosen apart. */
export function chosenApart(input: PayInput): Readonly<Partial<Record<GroupId, string>>> {
  const chosen: Partial<Record<GroupId, string>> = {};
  for (const group of groupIds) {
    const id = idText.safeParse(input[group]);
    if (id.success) chosen[group] = id.data;
  }
  return chosen;
}
