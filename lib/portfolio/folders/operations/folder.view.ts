import { z } from 'zod';
import type { OperationView } from '@/lib/queue/engine/view';

/** Of what is asked for a folder as a whole; its subject is its name. */
export const folderView: OperationView = { discardable: 'carriedOut' };

const renamed = z.object({ newName: z.string() });

export const renameFolderView: OperationView = {
  facts: (input) => ({ after: renamed.safeParse(input).data?.newName ?? '' }),
  discardable: 'carriedOut',
};
