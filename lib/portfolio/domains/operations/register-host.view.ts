import { z } from 'zod';
import type { OperationView } from '@/lib/queue/engine/view';

const asked = z.object({ host: z.string(), address: z.string() });

export const registerHostView: OperationView = {
  facts: (input) => asked.safeParse(input).data ?? { host: '', address: '' },
  discardable: 'carriedOut',
};
