import { z } from 'zod';
import type { OperationView } from '@/lib/queue/engine/view';

const asked = z.object({ years: z.number() });

export const transferView: OperationView = {
  facts: (input) => ({ years: asked.safeParse(input).data?.years ?? 0 }),
  discardable: 'carriedOut',
};
