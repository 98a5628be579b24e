import 'server-only';
import type { Actor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { rowsOf } from '@/lib/people/access/rows';
import { audit } from '@/lib/people/audit/audit';
import { domainSubject } from '@/lib/portfolio/domains/subject';
import { retryOperation } from '@/lib/queue/engine/by-hand';
import { enqueue } from '@/lib/queue/engine/enqueue';
import { askToRead } from '@/lib/registrar/account/subject-requests';
import { fail, ok, type Result } from '@/lib/base/values/result';
import { sealKey } from './key/key';
import { keyProblem, longestKey, longestNewKey, type KeyProblem } from './key/key-rules';
import { replaceTransferKey } from './operations/transfer-key';
import { transferInput } from './order/transfer';
import { isKeyRefusal, takesNewKey } from './standing/statuses';

export type NotChanged =
  | 'notFound'
  /** The registrar takes no other key as it stands. */
  | 'notNow'
  /** The one that was given before is on its way. */
  | 'inProgress'
  | KeyProblem;

type Asked = { readonly transferId: string; readonly key: string };

/**
 * Gives a transfer of the customer's (any, by staff) another key, at no further cost: an order that was refused for its key
 * goes out again with it, and one that the registrar has is corrected there.
 */
export async function changeKey(change: Change<Actor>, { transferId, key }: Asked): Promise<Result<null, NotChanged>> {
  const { tx, actor, address } = change;
  const own = rowsOf(actor, 'domains.change');
  await tx.$queryRaw`SELECT id FROM transfer WHERE id = ${transferId} FOR UPDATE`;
  const transfer = await tx.transfer.findFirst({
    where: { id: transferId, ...own, state: { in: ['ordered', 'under_way'] } },
    include: { operation: { select: { id: true, state: true, errorCode: true, input: true } } },
  });
  if (!transfer) return fail('notFound');
  const { asciiName, customerId, operation } = transfer;
  const isOrdered = transfer.state === 'ordered';
  const problem = keyProblem(asciiName, key, isOrdered ? longestKey : longestNewKey);
  if (problem) return fail(problem);
  const keyVersion = transfer.keyVersion + 1;
  const data = { sealedKey: sealKey(key), keyVersion };
  await tx.transfer.update({ where: { id: transferId }, data, select: { id: true } });
  const sent = isOrdered
    ? await sendOrderAgain(change, operation, keyVersion)
    : await correctAtRegistrar(change, transfer, keyVersion);
  if (!sent.ok) return sent;
  await audit(tx, actor, {
    action: 'domain.transfer-key',
    subject: domainSubject(asciiName),
    details: { transferId, keyVersion },
    address,
    customerId,
  });
  return ok(null);
}

type Order = {
  readonly id: string;
  readonly state: string;
  readonly errorCode: string | null;
  readonly input: unknown;
};

async function sendOrderAgain(
  { tx, actor }: Change<Actor>,
  operation: Order | null,
  keyVersion: number,
): Promise<Result<null, NotChanged>> {
  if (operation?.state !== 'attention' || !isKeyRefusal(operation.errorCode)) return fail('notNow');
  const input = { ...transferInput.parse(operation.input), keyVersion };
  const done = await retryOperation(tx, operation.id, { by: actor, input });
  return done.ok ? ok(null) : fail('notNow');
}

type UnderWay = {
  readonly id: string;
  readonly asciiName: string;
  readonly customerId: string;
  readonly status: string | null;
};

async function correctAtRegistrar(
  { tx, actor }: Change<Actor>,
  { id: transferId, asciiName, customerId, status }: UnderWay,
  keyVersion: number,
): Promise<Result<null, NotChanged>> {
  if (status === null || !takesNewKey.has(status)) return fail('notNow');
  const kind = replaceTransferKey.kind;
  const before = await tx.operation.findFirst({
    where: { kind, subject: domainSubject(asciiName), endedAt: null },
    select: { id: true, state: true, errorCode: true },
  });
  const input = { transferId, asciiName, keyVersion };
  if (!before) await enqueue(tx, replaceTransferKey, input, { actor, customerId });
  else if (before.state !== 'attention' || !isKeyRefusal(before.errorCode)) return fail('inProgress');
  else if (!(await retryOperation(tx, before.id, { by: actor, input })).ok) return fail('inProgress');
  return ok(null);
}

/** Asks for a transfer of the customer's (any, by staff) to be looked at now. */
export async function lookAtTransfer(
  { tx, actor }: Change<Actor>,
  transferId: string,
): Promise<Result<null, 'notFound'>> {
  const transfer = await tx.transfer.findFirst({
    where: { id: transferId, ...rowsOf(actor, 'domains.change'), state: 'under_way' },
    select: { asciiName: true },
  });
  if (!transfer) return fail('notFound');
  await askToRead(tx, [`transfer:${transfer.asciiName}`]);
  return ok(null);
}
