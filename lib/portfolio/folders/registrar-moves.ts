import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import type { Tx } from '@/lib/base/db/client';
import { lockAll } from '@/lib/base/db/locks';
import { fail, ok, type Result } from '@/lib/base/values/result';
import type { StaffActor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { audit } from '@/lib/people/audit/audit';
import { enqueue, enqueueAll } from '@/lib/queue/engine/enqueue';
import { promisedCalls } from '@/lib/queue/engine/enqueue-calls';
import { beginGroup } from '@/lib/queue/engine/enqueue-group';
import { fileDomain } from './operations/file-domain';
import type { FilingInput } from './operations/filing';
import { replaceContent } from './operations/replace-content';
import { settledFolder, type SettledFolder } from './registrar-folders';
import { noFolder } from '@/lib/portfolio/domains/no-folder';
import { filingSubject, folderSubject } from './operations/subject';

/** `nothing`: all lie there already, are on their way elsewhere, or are not at the registrar. */
export type NotMoved = 'notFound' | 'inProgress' | 'nothing';

export type MovesAsked = {
  /** Ids of domains, whoever has them. */
  readonly domains: readonly string[];
  /** Id of a folder, or `noFolder`. */
  readonly folder: string;
  /** Of the group to come, where it was chosen before. */
  readonly key?: string | undefined;
};

/** What was begun: a group of several, none for one alone. */
export type Begun = { readonly count: number; readonly groupId: string | null };

/** Asks the registrar to move domains into a folder of its, or out of theirs: several as one group. */
export async function moveAtRegistrar(
  change: Change<StaffActor>,
  { domains, folder, key }: MovesAsked,
): Promise<Result<Begun, NotMoved>> {
  const { tx, actor, address } = change;
  const to = await placeOf(tx, folder);
  if (!to.ok) return to;
  const inputs = await filingsOf(tx, domains, to.value);
  if (inputs.length === 0) return fail('nothing');
  const count = inputs.length;
  const { kind } = fileDomain;
  const promised = { count, calls: promisedCalls(fileDomain, inputs) };
  const isGroup = count > 1 || key !== undefined;
  const groupId = isGroup ? await beginGroup(tx, { id: key, actor, customerId: null, kind, promised }) : null;
  const asked = inputs.map((input) => ({ input, customerId: null }));
  await enqueueAll(tx, fileDomain, asked, { actor, groupId: groupId ?? undefined });
  const subject = folderSubject(to.value?.name ?? '');
  await audit(tx, actor, { action: 'folder.move', subject, details: { count }, address });
  return ok({ count, groupId });
}

/** Asks the registrar to let these domains lie in a folder and nothing else. */
export async function replaceAtRegistrar(
  change: Change<StaffActor>,
  { domains, folder }: MovesAsked,
): Promise<Result<Begun, NotMoved>> {
  const { tx, actor, address } = change;
  const to = await settledFolder(tx, folder);
  if (!to.ok) return to;
  const rows = await tx.domain.findMany({
    where: { id: { in: [...domains] }, ...atRegistrar },
    select: { asciiName: true },
  });
  if (rows.length === 0) return fail('nothing');
  const { id: folderId, number, name } = to.value;
  const asciiNames = rows.map(({ asciiName }) => asciiName);
  await enqueue(tx, replaceContent, { folderId, number, name, asciiNames }, { actor, customerId: null });
  const details = { count: rows.length };
  await audit(tx, actor, { action: 'folder.replace', subject: folderSubject(name), details, address });
  return ok({ count: rows.length, groupId: null });
}

const atRegistrar: Prisma.DomainWhereInput = {
  serviceId: { not: null },
  missingSince: null,
  state: { in: ['active', 'suspended'] },
};

async function placeOf(tx: Tx, folder: string): Promise<Result<SettledFolder | null, 'notFound' | 'inProgress'>> {
  return folder === noFolder ? ok(null) : settledFolder(tx, folder);
}

/** What goes out for each that can be moved and is not on its way already. */
async function filingsOf(tx: Tx, ids: readonly string[], to: SettledFolder | null): Promise<readonly FilingInput[]> {
  const domains = await tx.domain.findMany({
    where: { id: { in: [...ids] }, ...atRegistrar },
    orderBy: { asciiName: 'asc' },
    select: { id: true, asciiName: true, folder: { select: { registrarFolderId: true, name: true } } },
  });
  const subjects = domains.map(({ asciiName }) => filingSubject(asciiName));
  await lockAll(
    tx,
    subjects.map((subject) => `change:${subject}`),
  );
  const moving = await tx.operation.findMany({
    where: { subject: { in: subjects }, endedAt: null },
    select: { subject: true },
  });
  const busy = new Set(moving.map(({ subject }) => subject));
  return domains.flatMap(({ id: domainId, asciiName, folder }) => {
    const number = folder?.registrarFolderId ?? null;
    const from = folder && number !== null ? { number: Number(number), name: folder.name } : null;
    if (busy.has(filingSubject(asciiName)) || (from?.number ?? null) === (to?.number ?? null)) return [];
    return [{ domainId, asciiName, from, to: to && { number: to.number, name: to.name } }];
  });
}
