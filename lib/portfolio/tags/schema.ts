import { z } from 'zod';
import { plainText } from '@/lib/base/values/plain-text';
import { idText, text } from '@/lib/base/values/text';

/** As many as one choice among them can show. */
export const mostTags = 100;

/** A tag as it is typed: "#Shops" is "Shops". */
export const tagName = text({ min: 1, max: 40 })
  .transform((typed) => plainText(typed).replace(/^#+/, '').replaceAll(/\s+/g, ' ').trim())
  .pipe(z.string().min(1));

/** Puts a tag on one domain, or takes it off. */
export const tagDomainForm = z.object({ domainId: idText, name: tagName, verb: z.enum(['give', 'take']) });
export type TagDomainInput = z.output<typeof tagDomainForm>;
