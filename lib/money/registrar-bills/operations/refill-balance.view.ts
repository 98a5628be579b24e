import { z } from 'zod';
import type { OperationView } from '@/lib/queue/engine/view';

const asked = z.object({ amountMinor: z.number(), currency: z.string() });

export const refillBalanceView: OperationView = {
  facts: (input) => {
    const read = asked.safeParse(input).data;
    return { amount: (read?.amountMinor ?? 0) / 100, currency: read?.currency ?? 'RUR' };
  },
  discardable: 'never',
};
