import 'server-only';
import { z } from 'zod';
import { callOptionsOf, defineOperation, oneByOne, type Verdict } from '@/lib/queue/engine/define';
import { folderSubject } from './subject';
import { findFolder } from './find-folder';
import { folderView } from './folder.view';

const numbered = z.object({ number: z.number().nullable() });

/** Makes a folder at the registrar (REG.API 12.2), which answers nothing: its number is asked for by its name (12.1). */
export const createFolder = defineOperation({
  kind: 'folder.create',
  input: z.object({ folderId: z.string(), name: z.string() }),
  view: folderView,
  billing: false,
  subject: ({ name }) => folderSubject(name),
  corrections: { folderId: 'fixed', name: 'fixed' },
  call: async (items, context) => {
    const [item] = items;
    if (!item) return { kind: 'done', answer: [] };
    const { name } = item.input;
    const outcome = await context.regapi.folder.create({ folder_name: name }, callOptionsOf(items));
    if (outcome.kind !== 'done') return outcome;
    const made = await findFolder({ folder_name: name }, items, context);
    const number = made.kind === 'found' ? made.number : null;
    return { kind: 'done', answer: [{ ok: true, item: { number } }] };
  },
  verify: oneByOne(async (item, context): Promise<Verdict> => {
    const found = await findFolder({ folder_name: item.input.name }, [item], context);
    if (found.kind === 'found') return { kind: 'executed', answer: { number: found.number } };
    return found.kind === 'absent' ? { kind: 'not-executed' } : found;
  }),
  onSucceeded: async (tx, { input }, answer) => {
    const number = numbered.safeParse(answer).data?.number ?? null;
    // The sync may have seen it first, with domains in it.
    const isKnown = number !== null && (await tx.folder.count({ where: { registrarFolderId: number } })) > 0;
    if (isKnown) await tx.folder.deleteMany({ where: { id: input.folderId } });
    else await tx.folder.updateMany({ where: { id: input.folderId }, data: { registrarFolderId: number } });
  },
  onCancelled: async (tx, { input }) => {
    await tx.folder.deleteMany({ where: { id: input.folderId, registrarFolderId: null } });
  },
});
