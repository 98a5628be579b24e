import { z } from 'zod';
import type { OperationView } from '@/lib/queue/engine/view';

const asked = z.object({ login: z.string() });

/** Of control that another account of the registrar is given, or loses. */
export const controlView: OperationView = {
  facts: (input) => ({ login: asked.safeParse(input).data?.login ?? '' }),
  discardable: 'carriedOut',
};
