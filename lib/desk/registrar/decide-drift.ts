import 'server-only';
import type { Drift } from '@/generated/prisma/client';
import { now } from '@/lib/base/clock/clock';
import type { Tx } from '@/lib/base/db/client';
import { fail, ok, type Result } from '@/lib/base/values/result';
import type { StaffActor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { audit } from '@/lib/people/audit/audit';
import { askToRead } from '@/lib/registrar/account/subject-requests';
import { pushOurs } from './push-ours';

export type DriftDecision = 'take' | 'push' | 'ignore';

/** Written out: a name that is put together would count as any message of its beginning. */
const acts: Readonly<Record<DriftDecision, string>> = {
  take: 'registrar.drift.take',
  push: 'registrar.drift.push',
  ignore: 'registrar.drift.ignore',
};

type Decided = {
  /** What carries ours to the registrar; null where nothing was to be sent. */
  readonly groupId: string | null;
  readonly decided: number;
  /** Those of the chosen that could not be pushed, and stay. */
  readonly left: number;
};

/**
 * Decides about differences, many at once. Theirs are read again at once; ours are sent as one group of operations; what
 * is ignored is not told again. What somebody else decided about meanwhile stays as they decided.
 */
export async function decideDrift(
  { tx, actor, address }: Change<StaffActor>,
  { ids, decision }: { readonly ids: readonly bigint[]; readonly decision: DriftDecision },
): Promise<Result<Decided, 'stale' | 'cannotPush'>> {
  const rows = await openDrifts(tx, ids);
  if (rows.length === 0) return fail('stale');
  const pushed = decision === 'push' ? await pushOurs(tx, rows, actor) : null;
  const decided = pushed ? rows.filter(({ id }) => pushed.operations.has(id)) : rows;
  if (decided.length === 0) return fail('cannotPush');
  if (decision === 'take')
    await askToRead(
      tx,
      decided.map(({ subject }) => subject).filter((subject) => /^(?:domain|zone):/.test(subject)),
    );
  for (const { id, subject, field } of decided) {
    const operationId = pushed?.operations.get(id) ?? null;
    const data = { seenAt: now(), decision: decisions[decision], decidedByUserId: actor.userId, operationId };
    await tx.drift.update({ where: { id }, data });
    const details = { field, decision, ...(operationId && { operationId }) };
    await audit(tx, actor, { action: acts[decision], subject, details, address });
  }
  return ok({ groupId: pushed?.groupId ?? null, decided: decided.length, left: rows.length - decided.length });
}

const decisions = { take: 'taken', push: 'pushed', ignore: 'ignored' } as const satisfies Record<DriftDecision, string>;

/** Nobody else decides about them until the transaction ends. */
async function openDrifts(tx: Tx, ids: readonly bigint[]): Promise<readonly Drift[]> {
  await tx.$queryRaw`SELECT id FROM drift WHERE id = ANY(${[...ids]}::bigint[]) ORDER BY id FOR UPDATE`;
  return tx.drift.findMany({ where: { id: { in: [...ids] }, seenAt: null }, orderBy: { id: 'asc' } });
}
