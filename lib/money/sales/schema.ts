import { z } from 'zod';
import { bounded } from '@/lib/base/values/text';

/** Years and the price that was shown for them, minor units: if it is another one now, nothing is ordered. */
export const yearsAndPrice = bounded(40).transform((text, context) => {
  const [, years, priceMinor] = /^(\d{1,2}):(\d{1,15})$/.exec(text) ?? [];
  if (years !== undefined && priceMinor !== undefined) return { years: Number(years), priceMinor: Number(priceMinor) };
  context.addIssue({ code: 'custom', message: 'errors.invalidChoice' });
  return z.NEVER;
});
