import { z } from 'zod';
import type { OperationView } from '@/lib/queue/engine/view';

const asked = z.object({ steps: z.array(z.unknown()) });

/** One that was refused is given up on the page of the records, where what was carried out of it can be taken back. */
export const changeView: OperationView = {
  facts: (input) => ({ records: asked.safeParse(input).data?.steps.length ?? 0 }),
  discardable: 'sent',
};
