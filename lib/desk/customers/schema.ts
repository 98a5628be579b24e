import { z } from 'zod';
import { currencies } from '@/lib/base/values/money';
import { idText } from '@/lib/base/values/text';

/** What a customer is billed in from now on. */
export const billedInput = z.object({ customer: idText, currency: z.enum(currencies) });
