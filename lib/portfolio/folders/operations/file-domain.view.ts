import { z } from 'zod';
import type { OperationView } from '@/lib/queue/engine/view';

const place = z
  .object({ name: z.string() })
  .nullable()
  .transform((folder) => folder?.name ?? null);
const asked = z.object({ from: place, to: place });

export const fileDomainView: OperationView = {
  facts: (input) => ({ folder: asked.safeParse(input).data?.to ?? 'none' }),
  changes: (input) => {
    const { data } = asked.safeParse(input);
    return data ? [{ what: 'kind.folder.move.place', before: data.from, after: data.to }] : [];
  },
  discardable: 'carriedOut',
};
