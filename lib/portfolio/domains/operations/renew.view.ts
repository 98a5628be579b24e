import { z } from 'zod';
import { idText } from '@/lib/base/values/text';
import type { OperationView } from '@/lib/queue/engine/view';
import { termsShape } from '@/lib/queue/live/terms-form';

const asked = z.object({ years: z.number() });

export const renewView: OperationView = {
  facts: (input) => ({ years: asked.safeParse(input).data?.years ?? 0 }),
  discardable: 'carriedOut',
};

/** What staff may correct in a renewal that was refused. */
export const renewCorrectionInput = z.object({ operationId: idText, ...termsShape });
