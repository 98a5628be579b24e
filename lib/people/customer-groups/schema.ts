import { z } from 'zod';
import { plainText } from '@/lib/base/values/plain-text';
import { idText, text } from '@/lib/base/values/text';

/** As many as a choice among them can show. */
export const mostCustomerGroups = 100;

/** As many customers as are moved at once: two pages of their list. */
const mostMoved = 100;

const name = text({ min: 1, max: 60 })
  .transform((typed) => plainText(typed).replaceAll(/\s+/g, ' ').trim())
  .pipe(z.string().min(1));

export const newGroupInput = z.object({ name });
export const renameGroupInput = z.object({ group: idText, name });
export const removeGroupInput = z.object({ group: idText });

/** Customers and the group that they go into. */
export const moveCustomersInput = z.object({
  group: idText,
  customer: z.array(idText).max(mostMoved).default([]),
});
