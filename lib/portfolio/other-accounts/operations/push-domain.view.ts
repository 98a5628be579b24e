import { z } from 'zod';
import type { OperationView } from '@/lib/queue/engine/view';

const asked = z.object({ login: z.string() });

export const pushDomainView: OperationView = {
  facts: (input) => ({ login: asked.safeParse(input).data?.login ?? '' }),
  discardable: 'never',
};
