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
import { planSheet, plannedFields, portionAfter, type ChangingRow, type PlannedField } from './plan';
import { sheetOf } from './kept';
import { mostAtOnce } from './schema';

export type Applied = {
  /** How many domains were changed, or are now asked to be. */
  readonly count: number;
  /** Rows below that still wait to go. */
  readonly left: number;
  /** The groups that carry it out. */
  readonly groups: readonly string[];
};

/** `moved`: it would no longer do what was shown. `nothing`: there is nothing to do. */
export type NotApplied = 'gone' | 'moved' | 'nothing';

/** One change of one domain, in the name of whoever owns it then. */
type Step = {
  readonly domain: ChosenDomain;
  readonly customerId: string | null;
  readonly to: readonly string[];
};

/** One portion of a sheet: the rows that go together below a line, as they were shown. */
export type AskedPortion = { readonly sheet: string; readonly after: number; readonly mark: string };

/**
 * Carries out one portion of a sheet as it was shown, all of it or nothing: what is asked of the registrar as one group a
 * kind. Sent twice it is carried out once: what is on its way already is no longer what was shown.
 */
export async function applySheet(
  change: Change<Actor>,
  { sheet: id, after, mark }: AskedPortion,
  atOnce = mostAtOnce,
): Promise<Result<Applied, NotApplied>> {
  const { tx, actor, address } = change;
  const sheet = await sheetOf(tx, actor, id);
  if (sheet?.kind !== 'read') return fail('gone');
  const first = stepsOf(portionAfter(await planSheet(tx, actor, sheet), after, atOnce)?.rows ?? []);
  const domains = first.all.map(({ domain }) => domain);
  if (change.actor.kind === 'customer' || first.email.length === 0) await keepOwners(tx, actor, domains);
  await lockAll(
    tx,
    domains.map(({ asciiName }) => `change:${domainSubject(asciiName)}`),
  );
  const portion = portionAfter(await planSheet(tx, actor, sheet), after, atOnce);
  if (portion === null) return fail('nothing');
  if (portion.mark !== mark) return fail('moved');
  const steps = stepsOf(portion.rows);
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
  const count = portion.rows.length;
  const details = { count };
  await audit(tx, actor, { action: 'bulk.sheet', subject: `sheet:${id}`, details, address });
  return ok({ count, left: portion.left, groups });
}

type Steps = Readonly<Record<PlannedField | 'all', readonly Step[]>>;

/** What goes together, column by column. */
function stepsOf(rows: readonly ChangingRow[]): Steps {
  const steps: Record<PlannedField | 'all', Step[]> = {
    all: [],
    nameServers: [],
    autoRenew: [],
    privacy: [],
    folder: [],
    email: [],
  };
  for (const { domain, cells } of rows) {
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
