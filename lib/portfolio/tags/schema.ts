import { z } from 'zod';
import { plainText } from '@/lib/base/values/plain-text';
import { text } from '@/lib/base/values/text';

/** As many as one choice among them can show. */
export const mostTags = 100;

/** A tag as it is typed: "#Shops" is "Shops". */
export const tagName = text({ min: 1, max: 40 })
  .transform((typed) => plainText(typed).replace(/^#+/, '').replaceAll(/\s+/g, ' ').trim())
  .pipe(z.string().min(1));
