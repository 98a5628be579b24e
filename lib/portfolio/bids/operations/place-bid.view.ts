import { z } from 'zod';
import type { OperationView } from '@/lib/queue/engine/view';

const asked = z.object({ amountMinor: z.number() });

export const placeBidView: OperationView = {
  facts: (input) => ({ roubles: (asked.safeParse(input).data?.amountMinor ?? 0) / 100 }),
  discardable: 'never',
};
