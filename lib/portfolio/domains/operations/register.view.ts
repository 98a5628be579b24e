import { z } from 'zod';
import { idText, text } from '@/lib/base/values/text';
import type { OperationView } from '@/lib/queue/engine/view';
import { termsShape } from '@/lib/queue/live/terms-form';
import { registrarProfileTypes } from '../registration/registrar-profile';
import { nameServerLines } from '../delegation/name-server-lines';

const asked = z.object({ years: z.number() });

export const registerView: OperationView = {
  facts: (input) => ({ years: asked.safeParse(input).data?.years ?? 0 }),
  discardable: 'carriedOut',
};

/** What staff may correct in a registration that was refused. */
export const registerCorrectionInput = z.object({
  operationId: idText,
  contactId: idText,
  profileType: z.enum(registrarProfileTypes).optional(),
  profileName: text({ max: 100 }).optional(),
  nameServers: nameServerLines,
  ...termsShape,
});
