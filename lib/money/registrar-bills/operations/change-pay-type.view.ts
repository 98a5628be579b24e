import { z } from 'zod';
import type { OperationView } from '@/lib/queue/engine/view';

const asked = z.object({ billId: z.number(), payType: z.string() });

export const changePayTypeView: OperationView = {
  facts: (input) => {
    const read = asked.safeParse(input).data;
    return { bill: String(read?.billId ?? ''), payType: read?.payType ?? 'other' };
  },
  discardable: 'never',
};
