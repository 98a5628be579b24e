import 'server-only';
import { z } from 'zod';
import { callOptionsOf, defineOperation, oneByOne, type Verdict } from '@/lib/queue/engine/define';
import { folderSubject } from './subject';
import { findFolder } from './find-folder';
import { folderView } from './folder.view';

/** Removes a folder at the registrar; the domains in it stay (REG.API 12.3). */
export const removeFolder = defineOperation({
  kind: 'folder.remove',
  input: z.object({ folderId: z.string(), number: z.int().positive(), name: z.string() }),
  view: folderView,
  billing: false,
  subject: ({ name }) => folderSubject(name),
  corrections: { folderId: 'fixed', number: 'fixed', name: 'fixed' },
  call: async (items, { regapi }) => {
    const [item] = items;
    if (!item) return { kind: 'done', answer: [] };
    const outcome = await regapi.folder.remove({ folder_id: item.input.number }, callOptionsOf(items));
    return outcome.kind === 'done' ? { kind: 'done', answer: [{ ok: true, item: {} }] } : outcome;
  },
  verify: oneByOne(async (item, context): Promise<Verdict> => {
    const found = await findFolder({ folder_id: item.input.number }, [item], context);
    if (found.kind === 'not-known-yet') return found;
    return found.kind === 'absent' ? { kind: 'executed', answer: {} } : { kind: 'not-executed' };
  }),
  onSucceeded: async (tx, { input }) => {
    await tx.folder.deleteMany({ where: { id: input.folderId } });
  },
  onCancelled: async () => undefined,
});
