import { z } from 'zod';
import { plainText } from '@/lib/base/values/plain-text';
import { idText, text } from '@/lib/base/values/text';

/** Lists whose filters a person keeps, by the name that they are kept under. */
const filteredLists = ['domains', 'allDomains', 'customers'] as const;
export type FilteredList = (typeof filteredLists)[number];

/** As many of one list as stand in its header. */
export const mostSaved = 12;

export const saveFilterInput = z.object({
  list: z.enum(filteredLists),
  name: text({ min: 1, max: 40 })
    .transform((typed) => plainText(typed).replaceAll(/\s+/g, ' ').trim())
    .pipe(z.string().min(1)),
  query: z.string().min(1).max(1000),
});
export type SaveFilterInput = z.output<typeof saveFilterInput>;

export const forgetFilterInput = z.object({ id: idText });
