import 'server-only';
import { defineOperation } from '@/lib/queue/engine/define';
import { filingSubject } from './subject';
import { fileDomainView } from './file-domain.view';
import { filingBatchKey, filingInput, findFilings, mirrorFilings, sendFilings } from './filing';

/** Moves a domain between folders of the registrar. */
export const fileDomain = defineOperation({
  kind: 'folder.move',
  input: filingInput,
  view: fileDomainView,
  billing: false,
  subject: ({ asciiName }) => filingSubject(asciiName),
  corrections: { domainId: 'fixed', asciiName: 'fixed', from: 'fixed', to: 'fixed' },
  batchKey: filingBatchKey,
  call: sendFilings,
  verify: findFilings,
  onSucceeded: (tx, { input }) => mirrorFilings(tx, [input]),
  onAllSucceeded: (tx, succeeded) =>
    mirrorFilings(
      tx,
      succeeded.map(({ item }) => item.input),
    ),
  onCancelled: async () => undefined,
  undo: {
    kind: 'folder.move',
    // Only where it still lies where this put it.
    input: async ({ input: { domainId, asciiName, from, to } }, tx) => {
      const lies = to === null ? { folderId: null } : { folder: { registrarFolderId: to.number } };
      const isThere = (await tx.domain.count({ where: { id: domainId, missingSince: null, ...lies } })) === 1;
      return isThere ? { domainId, asciiName, from: to, to: from } : null;
    },
  },
});
