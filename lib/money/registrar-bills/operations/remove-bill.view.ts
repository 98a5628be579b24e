import { z } from 'zod';
import type { OperationView } from '@/lib/queue/engine/view';

const asked = z.object({ billId: z.number() });

export const removeBillView: OperationView = {
  facts: (input) => ({ bill: String(asked.safeParse(input).data?.billId ?? '') }),
  discardable: 'never',
};
