import 'server-only';
import type { Drift } from '@/generated/prisma/client';
import type { Tx } from '@/lib/base/db/client';
import { lockAll } from '@/lib/base/db/locks';
import type { StaffActor } from '@/lib/people/access/actor';
import { changeZone } from '@/lib/portfolio/dns/operations/change';
import { recordType } from '@/lib/portfolio/dns/records';
import { bumpVersion, cachedRecords } from '@/lib/portfolio/dns/zone/mirror';
import { isDone, keysOf, type ZoneStep } from '@/lib/portfolio/dns/zone/step';
import { sameNameServers } from '@/lib/portfolio/domains/delegation/name-server';
import { nameServerList } from '@/lib/portfolio/domains/delegation/stored-name-server';
import { updateNameServers } from '@/lib/portfolio/domains/operations/name-servers';
import { enqueue } from '@/lib/queue/engine/enqueue';
import { beginGroup } from '@/lib/queue/engine/enqueue-group';
import { subjectOf } from '@/lib/queue/live/subject';
import { restoreInput, type Restore } from '@/lib/sync/drift/restore';

type Pushed = {
  readonly groupId: string | null;
  /** The operation of each difference that could be pushed. */
  readonly operations: ReadonlyMap<bigint, string>;
};

/**
 * Asks the registrar for what was here before, one operation a subject, all in one group. Left out is what nothing of ours
 * can change, what is so by now, and what an operation is on its way to change.
 */
export async function pushOurs(tx: Tx, rows: readonly Drift[], actor: StaffActor): Promise<Pushed> {
  const subjects = [...new Set(rows.map(({ subject }) => subject))].toSorted();
  await lockAll(
    tx,
    subjects.map((subject) => `change:domain:${subjectOf(subject).ascii}`),
  );
  const plans: Plan[] = [];
  for (const subject of subjects) {
    const plan = await planOf(
      tx,
      rows.filter((row) => row.subject === subject),
    );
    if (plan) plans.push(plan);
  }
  if (plans.length === 0) return { groupId: null, operations: new Map() };
  const kinds = new Set(plans.map(({ kind }) => kind));
  const [kind = null] = kinds;
  const promised = { count: plans.length, calls: plans.length };
  const groupId = await beginGroup(tx, { actor, customerId: null, kind: kinds.size === 1 ? kind : null, promised });
  const operations = new Map<bigint, string>();
  for (const { ids, customerId, ask } of plans) {
    const operationId = await ask({ actor, customerId, groupId });
    for (const id of ids) operations.set(id, operationId);
  }
  return { groupId, operations };
}

type Plan = {
  readonly ids: readonly bigint[];
  readonly kind: string;
  readonly customerId: string | null;
  readonly ask: (options: AskOptions) => Promise<string>;
};

type AskOptions = { readonly actor: StaffActor; readonly customerId: string | null; readonly groupId: string };

/** What puts the differences of one subject back; the first that was found knows what was here before all of them. */
async function planOf(tx: Tx, rows: readonly Drift[]): Promise<Plan | null> {
  const restores = rows.flatMap(({ id, restore }) => {
    const read = restoreInput.safeParse(restore);
    return read.success ? [{ id, restore: read.data }] : [];
  });
  const [first] = restores;
  const subject = rows[0]?.subject ?? '';
  const { ascii: asciiName } = subjectOf(subject);
  const domain = await tx.domain.findFirst({
    where: { asciiName, serviceId: { not: null }, missingSince: null, state: { in: ['active', 'suspended'] } },
    select: {
      id: true,
      customerId: true,
      nameServers: { orderBy: { position: 'asc' }, select: { host: true, addresses: true } },
    },
  });
  if (!first || !domain) return null;
  const kind = first.restore.what === 'nameServers' ? updateNameServers.kind : changeZone.kind;
  if ((await tx.operation.count({ where: { subject, kind, endedAt: null } })) > 0) return null;
  const { id: domainId, customerId, nameServers: former } = domain;
  const plan = { ids: restores.map(({ id }) => id), kind, customerId };
  if (first.restore.what === 'nameServers') {
    const wanted = nameServerList.safeParse(first.restore.servers);
    if (!wanted.success || sameNameServers(wanted.data, former)) return null;
    const input = { domainId, asciiName, nameServers: wanted.data, former };
    return { ...plan, ask: (options) => enqueue(tx, updateNameServers, input, options) };
  }
  const steps = stepsBack(
    restores.map(({ restore }) => restore),
    keysOf(await cachedRecords(tx, domainId)),
  );
  if (steps.length === 0) return null;
  return {
    ...plan,
    ask: async (options) => {
      await bumpVersion(tx, domainId);
      return enqueue(tx, changeZone, { domainId, asciiName, steps }, options);
    },
  };
}

/** The latest difference is undone first. A zone that holds what we cannot write is left as it is. */
function stepsBack(restores: readonly Restore[], present: ReadonlySet<string>): ZoneStep[] {
  const steps = restores.toReversed().flatMap((restore) => (restore.what === 'records' ? restore.steps : []));
  if (steps.some(({ verb, record }) => verb === 'add' && !recordType(record.type))) return [];
  return steps.filter((step) => !isDone(step, present));
}
