import 'server-only';
import { z } from 'zod';
import { callOptionsOf, defineOperation, oneByOne, type Verdict } from '@/lib/queue/engine/define';
import { resultsByName } from '@/lib/registrar/answers/item-results';
import { notKnown } from '@/lib/registrar/answers/find-service';
import { folderSubject } from './subject';
import { contentOf } from './filing';
import { folderView } from './folder.view';

const replaceInput = z.object({
  folderId: z.string(),
  number: z.int().positive(),
  name: z.string(),
  /** What is to lie in it: these and nothing else. Names in ASCII. */
  asciiNames: z.array(z.string()).min(1),
});

/** Makes some domains the whole content of a folder (REG.API 12.8): one call, which cannot be cut. */
export const replaceContent = defineOperation({
  kind: 'folder.replace',
  input: replaceInput,
  view: folderView,
  billing: false,
  subject: ({ name }) => folderSubject(name),
  corrections: { folderId: 'fixed', number: 'fixed', name: 'fixed', asciiNames: 'fixed' },
  call: async (items, { regapi }) => {
    const [item] = items;
    if (!item) return { kind: 'done', answer: [] };
    const { number, asciiNames } = item.input;
    const services = asciiNames.map((dname) => ({ dname, servtype: 'domain' }));
    const outcome = await regapi.folder.replace_services({ folder_id: number, services }, callOptionsOf(items));
    if (outcome.kind !== 'done') return outcome;
    const results = resultsByName(asciiNames, outcome.answer.services);
    if (!results) return { kind: 'unknown', reason: 'the answer names not every domain' };
    // One that is not there lies in no folder; the others do.
    return { kind: 'done', answer: [results.find((result) => !result.ok) ?? { ok: true, item: {} }] };
  },
  verify: oneByOne(async (item, context): Promise<Verdict> => {
    const { number, asciiNames } = item.input;
    const content = await contentOf(number, [item], context);
    if (content.kind !== 'done') return content.kind === 'refused' ? { kind: 'not-executed' } : notKnown(content);
    const isSame = content.answer.size === asciiNames.length && asciiNames.every((name) => content.answer.has(name));
    return isSame ? { kind: 'executed', answer: {} } : { kind: 'not-executed' };
  }),
  onSucceeded: async (tx, { input: { folderId, asciiNames } }) => {
    await tx.domain.updateMany({ where: { folderId, asciiName: { notIn: asciiNames } }, data: { folderId: null } });
    await tx.domain.updateMany({ where: { asciiName: { in: asciiNames } }, data: { folderId } });
  },
  onCancelled: async () => undefined,
});
