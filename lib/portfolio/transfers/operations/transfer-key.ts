import 'server-only';
import { z } from 'zod';
import { callOptionsOf, defineOperation, oneByOne } from '@/lib/queue/engine/define';
import type { OperationContext, OperationItem, Verdict } from '@/lib/queue/engine/define';
import { notKnown } from '@/lib/registrar/answers/find-service';
import { openKey } from '../key/key';
import { takesNewKey } from '../standing/statuses';
import { transferKeyView } from './transfer-key.view';

const transferKeyInput = z.object({
  transferId: z.string(),
  asciiName: z.string(),
  /** Which of the keys that were given: an older one is not sent any more. */
  keyVersion: z.int().min(1),
});
type TransferKeyInput = z.output<typeof transferKeyInput>;

/** Gives a transfer that stands still another key (REG.API 8.10). Sending the same one twice is the same as once. */
export const replaceTransferKey = defineOperation({
  kind: 'domain.transfer-key',
  input: transferKeyInput,
  view: transferKeyView,
  billing: false,
  subject: ({ asciiName }) => `domain:${asciiName}`,
  call: async ([item], { regapi, db }) => {
    if (!item) return { kind: 'done', answer: [] };
    const { sealedKey } = await db.transfer.findUniqueOrThrow({
      where: { id: item.input.transferId },
      select: { sealedKey: true },
    });
    // The transfer has ended meanwhile: there is nothing to correct.
    if (sealedKey === null) return { kind: 'done', answer: [{ ok: true, item: {} }] };
    const outcome = await regapi.domain.set_new_authinfo(
      { domain_name: item.input.asciiName, authinfo: openKey(sealedKey) },
      callOptionsOf([item]),
    );
    return outcome.kind === 'done' ? { kind: 'done', answer: [{ ok: true, item: {} }] } : outcome;
  },
  verify: oneByOne(findKeyTaken),
  onSucceeded: async () => undefined,
  onCancelled: async () => undefined,
  corrections: { transferId: 'fixed', asciiName: 'fixed', keyVersion: 'free' },
  refusalFields: { AUTHINFO_NOT_FOUND: 'key', INVALID_AUTHINFO: 'key' },
  refresh: ({ asciiName }: TransferKeyInput) => [`transfer:${asciiName}`],
});

/** A transfer that has moved on had its key; one that has not is given it once more. */
async function findKeyTaken(item: OperationItem<TransferKeyInput>, { regapi }: OperationContext): Promise<Verdict> {
  const outcome = await regapi.domain.get_transfer_status({ domain_name: item.input.asciiName }, callOptionsOf([item]));
  if (outcome.kind !== 'done') return notKnown(outcome);
  const [answer] = outcome.answer.domains;
  if (!answer) return { kind: 'not-known-yet', reason: 'no status of the transfer was answered' };
  if (!answer.ok) return notKnown(answer);
  const isStill = answer.item.status === null || takesNewKey.has(answer.item.status);
  return isStill ? { kind: 'not-executed' } : { kind: 'executed', answer: {} };
}
