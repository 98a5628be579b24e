import 'server-only';
import type { Actor } from '@/lib/people/access/actor';
import { db, type Tx } from '@/lib/base/db/client';
import { checkNames } from '@/lib/registrar/account/availability';
import type { Reading } from '@/lib/registrar/account/readings';
import { visibleTo } from './own-list';

/** Names of one call: an answer about more takes longer than somebody waits. */
export const partSize = 500;

/** How long a part may take: after that a page that died has lost its turn. */
const turnSeconds = 20;

export type PartOutcome = 'checked' | 'stalled' | 'busy' | 'gone';

/** Asks about the next names of a list, unless another page is at it; `visitor` is the address of who is not signed in. */
export async function checkPart(actor: Actor | null, listId: string, visitor: string | null): Promise<PartOutcome> {
  const list = await db.nameList.findFirst({ where: { id: listId, ...visibleTo(actor) }, select: { id: true } });
  if (!list) return 'gone';
  if (!(await takeTurn(listId))) return 'busy';
  try {
    return await checkNext(listId, visitor);
  } finally {
    await db.nameList.updateMany({ where: { id: listId }, data: { busyUntil: null } });
  }
}

async function takeTurn(listId: string): Promise<boolean> {
  const taken = await db.$executeRaw`
    UPDATE name_list SET busy_until = panel_now() + ${turnSeconds} * interval '1 second'
    WHERE id = ${listId} AND (busy_until IS NULL OR busy_until < panel_now())`;
  return taken === 1;
}

async function checkNext(listId: string, visitor: string | null): Promise<PartOutcome> {
  const next = await db.nameListEntry.findMany({
    where: { listId, state: null },
    orderBy: { position: 'asc' },
    take: partSize,
    select: { position: true, asciiName: true },
  });
  if (next.length === 0) return 'checked';
  const readings = await checkNames(
    next.flatMap(({ asciiName }) => asciiName ?? []),
    { visitor },
  );
  if (readings.every(({ state, code }) => state === 'unknown' && code === null)) return 'stalled';
  await keep(listId, readings);
  return 'checked';
}

async function keep(listId: string, readings: readonly Reading[]): Promise<void> {
  const rows = readings.map(({ asciiName, state, code, premiumCost }) => ({
    asciiName,
    state,
    code,
    first: premiumCost?.first.minor ?? null,
    renew: premiumCost?.renew.minor ?? null,
    currency: premiumCost?.first.currency ?? null,
  }));
  await db.$executeRaw`
    UPDATE name_list_entry e SET state = told.state, code = told.code, premium_register_cost = told.first,
      premium_renew_cost = told.renew, currency = told.currency
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS told("asciiName" text, state text, code text, first bigint,
      renew bigint, currency bpchar)
    WHERE e.list_id = ${listId} AND e.ascii_name = told."asciiName" AND e.state IS NULL`;
}

/** Has the names that nobody told of asked about again. */
export async function askAgain(tx: Tx, actor: Actor | null, listId: string): Promise<boolean> {
  const list = await tx.nameList.findFirst({ where: { id: listId, ...visibleTo(actor) }, select: { id: true } });
  if (!list) return false;
  await tx.nameListEntry.updateMany({ where: { listId, state: 'unknown' }, data: { state: null, code: null } });
  return true;
}
