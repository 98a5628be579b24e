import { z } from 'zod';
import { idText } from '@/lib/base/values/text';

/** The order of a restoration for the price that was shown, in minor units. */
export const restoreForm = z.object({
  domainId: idText,
  price: z
    .string()
    .regex(/^\d{1,12}$/)
    .transform(Number),
});
