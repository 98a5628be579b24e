import { z } from 'zod';
import type { OperationView } from '@/lib/queue/engine/view';

const asked = z.object({ answer: z.string() });

export const answerEnteringView: OperationView = {
  facts: (input) => ({ answer: asked.safeParse(input).data?.answer ?? '' }),
  discardable: 'never',
};
