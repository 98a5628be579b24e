import 'server-only';
import { lockAll } from '@/lib/base/db/locks';
import { fail, ok, type Result } from '@/lib/base/values/result';
import type { Actor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { audit } from '@/lib/people/audit/audit';
import { keepOwners, type ChosenDomain } from '@/lib/portfolio/bulk/chosen';
import { inputFor } from '@/lib/portfolio/bulk/name-server-plan';
import { switchOwn } from '@/lib/portfolio/bulk/switch-auto-renewal';
import { privacyInput } from '@/lib/portfolio/bulk/switch-plan';
import { assignOwners } from '@/lib/portfolio/domains/assignment';
import { serversOfSet } from '@/lib/portfolio/domains/delegation/name-server';
import { updateNameServers } from '@/lib/portfolio/domains/operations/name-servers';
import { updatePrivacy } from '@/lib/portfolio/domains/operations/privacy';
import { domainSubject } from '@/lib/portfolio/domains/subject';
import { moveToOwnFolder } from '@/lib/portfolio/folders/own-folders';
import { moveAtRegistrar } from '@/lib/portfolio/folders/registrar-moves';
import { enqueueAll } from '@/lib/queue/engine/enqueue';
import { promisedCalls } from '@/lib/queue/engine/enqueue-calls';
import { beginGroup } from '@/lib/queue/engine/enqueue-group';
import { newId } from '@/lib/base/values/ids';
import { planSheet, plannedFields, type PlannedField, type SheetPlan } from './plan';
import { sheetOf } from './kept';

/** How many domains were changed, or are now asked to be, and the groups that carry it out. */
export type Applied = { readonly count: number; readonly groups: readonly string[] };

/** `moved`: it would no longer do what was shown. `nothing`: there is nothing to do. */
export type NotApplied = 'gone' | 'moved' | 'nothing';

/** One change of one domain, in the name of whoever owns it then. */
type Step = {
  readonly domain: ChosenDomain;
  readonly customerId: string | null;
  readonly to: readonly string[];
};

/**
 * Carries out a sheet as it was shown, all of it or nothing: what is asked of the registrar as one group a kind. Sent twice
 * it is carried out once: what is on its way already is no longer what was shown.
 */
export async function applySheet(
  change: Change<Actor>,
  { sheet: id, mark }: { readonly sheet: string; readonly mark: string },
): Promise<Result<Applied, NotApplied>> {
  const { tx, actor, address } = change;
  const sheet = await sheetOf(tx, actor, id);
  if (sheet?.kind !== 'read') return fail('gone');
  const first = stepsOf(await planSheet(tx, actor, sheet));
  const domains = first.all.map(({ domain }) => domain);
  if (change.actor.kind === 'customer' || first.email.length === 0) await keepOwners(tx, actor, domains);
  await lockAll(
    tx,
    domains.map(({ asciiName }) => `change:${domainSubject(asciiName)}`),
  );
  const plan = await planSheet(tx, actor, sheet);
  if (plan.mark !== mark) return fail('moved');
  if (plan.changes === 0) return fail('nothing');
  const steps = stepsOf(plan);
  if (actor.kind === 'staff' && steps.email.length > 0) {
    const assignments = steps.email.map(({ domain, to }) => ({
      domainId: domain.id,
      customerId: to[0] ?? null,
      before: domain.customerId,
    }));
    if (!(await assignOwners({ tx, actor, address }, assignments)).ok) return fail('moved');
  }
  const groups = [
    ...(await setServers(change, steps.nameServers)),
    ...(await setPrivacy(change, steps.privacy)),
    ...(await move(change, steps.folder)),
  ];
  await setAutoRenewal(change, steps.autoRenew);
  const details = { count: plan.changes };
  await audit(tx, actor, { action: 'bulk.sheet', subject: `sheet:${id}`, details, address });
  return ok({ count: plan.changes, groups });
}

type Steps = Readonly<Record<PlannedField | 'all', readonly Step[]>>;

/** What goes at once, column by column. */
function stepsOf({ rows }: SheetPlan): Steps {
  const steps: Record<PlannedField | 'all', Step[]> = {
    all: [],
    nameServers: [],
    autoRenew: [],
    privacy: [],
    folder: [],
    email: [],
  };
  for (const row of rows) {
    if (row.kind === 'bad' || row.isLater) continue;
    const { domain, cells } = row;
    const given = cells.email?.kind === 'change' ? (cells.email.to[0] ?? null) : domain.customerId;
    for (const field of plannedFields) {
      const cell = cells[field];
      if (cell?.kind !== 'change') continue;
      const step = { domain, customerId: given, to: cell.to };
      steps[field].push(step);
      steps.all.push(step);
    }
  }
  return steps;
}

async function setServers(change: Change<Actor>, steps: readonly Step[]): Promise<readonly string[]> {
  const asked = steps.map(({ domain, customerId, to }) => ({
    input: inputFor(domain, serversOfSet({ hosts: to })),
    customerId,
  }));
  if (asked.length === 0) return [];
  const promised = {
    count: asked.length,
    calls: promisedCalls(
      updateNameServers,
      asked.map(({ input }) => input),
    ),
  };
  const groupId = await begin(change, updateNameServers.kind, promised);
  await enqueueAll(change.tx, updateNameServers, asked, { actor: change.actor, groupId });
  return [groupId];
}

async function setPrivacy(change: Change<Actor>, steps: readonly Step[]): Promise<readonly string[]> {
  const asked = steps.map(({ domain, customerId, to }) => ({
    input: privacyInput(domain, to[0] === 'on' ? 'on' : 'off'),
    customerId,
  }));
  if (asked.length === 0) return [];
  const promised = {
    count: asked.length,
    calls: promisedCalls(
      updatePrivacy,
      asked.map(({ input }) => input),
    ),
  };
  const groupId = await begin(change, updatePrivacy.kind, promised);
  await enqueueAll(change.tx, updatePrivacy, asked, { actor: change.actor, groupId });
  return [groupId];
}

function begin(
  { tx, actor }: Change<Actor>,
  kind: string,
  promised: { readonly count: number; readonly calls: number },
): Promise<string> {
  const customerId = actor.kind === 'customer' ? actor.customerId : null;
  return beginGroup(tx, { id: newId('grp'), actor, customerId, kind, promised });
}

/** The owner's folders are ours alone; those of the registrar are asked of it. */
async function move({ tx, actor, address }: Change<Actor>, steps: readonly Step[]): Promise<readonly string[]> {
  const groups: string[] = [];
  for (const folder of new Set(steps.flatMap(({ to }) => to))) {
    const domains = steps.filter(({ to }) => to[0] === folder).map(({ domain }) => domain.id);
    if (actor.kind === 'customer') {
      await moveToOwnFolder({ tx, actor, address }, { domains, folder });
      continue;
    }
    const moved = await moveAtRegistrar({ tx, actor, address }, { domains, folder, key: newId('grp') });
    if (moved.ok && moved.value.groupId !== null) groups.push(moved.value.groupId);
  }
  return groups;
}

async function setAutoRenewal({ tx, actor, address }: Change<Actor>, steps: readonly Step[]): Promise<void> {
  if (actor.kind === 'staff') return;
  for (const autoRenews of [true, false]) {
    const ids = steps.filter(({ to }) => (to[0] === 'on') === autoRenews).map(({ domain }) => domain.id);
    await switchOwn({ tx, actor, address }, { ids, autoRenews });
  }
}
