import { z } from 'zod';
import { idText } from '@/lib/base/values/text';
import { costLimit } from './cost-limit';
import { nameServerLines } from './name-server-lines';
import { pricedAnew } from './priced-anew';

/** What staff may correct in a registration that was refused. */
export const registrationCorrection = z.object({
  operationId: idText,
  contactId: idText,
  years: z.coerce.number().int().min(1).max(10),
  nameServers: nameServerLines,
  costLimit,
  pricedAnew,
});
export type RegistrationCorrection = z.output<typeof registrationCorrection>;
