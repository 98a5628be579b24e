import 'server-only';
import { z } from 'zod';
import { callOptionsOf, defineOperation, oneByOne, type Verdict } from '@/lib/queue/engine/define';
import { folderSubject } from './subject';
import { findFolder } from './find-folder';
import { renameFolderView } from './folder.view';

/** Gives a folder of the registrar another name (REG.API 12.4). */
export const renameFolder = defineOperation({
  kind: 'folder.rename',
  input: z.object({ folderId: z.string(), number: z.int().positive(), name: z.string(), newName: z.string() }),
  view: renameFolderView,
  billing: false,
  subject: ({ name }) => folderSubject(name),
  corrections: { folderId: 'fixed', number: 'fixed', name: 'fixed', newName: 'fixed' },
  call: async (items, { regapi }) => {
    const [item] = items;
    if (!item) return { kind: 'done', answer: [] };
    const { number, newName } = item.input;
    const outcome = await regapi.folder.rename({ folder_id: number, new_folder_name: newName }, callOptionsOf(items));
    return outcome.kind === 'done' ? { kind: 'done', answer: [{ ok: true, item: {} }] } : outcome;
  },
  verify: oneByOne(async (item, context): Promise<Verdict> => {
    const found = await findFolder({ folder_id: item.input.number }, [item], context);
    if (found.kind === 'not-known-yet') return found;
    const isDone = found.kind === 'found' && found.name === item.input.newName;
    return isDone ? { kind: 'executed', answer: {} } : { kind: 'not-executed' };
  }),
  onSucceeded: async (tx, { input }) => {
    await tx.folder.updateMany({ where: { id: input.folderId }, data: { name: input.newName } });
  },
  onCancelled: async () => undefined,
  undo: {
    kind: 'folder.rename',
    input: async ({ input: { folderId, number, name, newName } }, tx) => {
      const isAsLeft = (await tx.folder.count({ where: { id: folderId, name: newName } })) === 1;
      return isAsLeft ? { folderId, number, name: newName, newName: name } : null;
    },
  },
});
