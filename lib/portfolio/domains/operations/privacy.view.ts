import { z } from 'zod';
import type { OperationView } from '@/lib/queue/engine/view';

const asked = z.object({ hides: z.boolean() });

export const privacyView: OperationView = {
  facts: (input) => ({ switch: asked.safeParse(input).data?.hides === false ? 'off' : 'on' }),
  discardable: 'carriedOut',
};
