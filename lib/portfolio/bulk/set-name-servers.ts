import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { lockAll } from '@/lib/base/db/locks';
import { fail, ok, type Result } from '@/lib/base/values/result';
import type { Actor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { audit } from '@/lib/people/audit/audit';
import { updateNameServers } from '@/lib/portfolio/domains/operations/name-servers';
import { domainSubject } from '@/lib/portfolio/domains/subject';
import { serverSets } from '@/lib/portfolio/server-sets/sets';
import { cancelOperation } from '@/lib/queue/engine/by-hand';
import { enqueueAll } from '@/lib/queue/engine/enqueue';
import { beginGroup } from '@/lib/queue/engine/enqueue-group';
import { chosenDomains, keepOwners } from './chosen';
import { alreadyBegun, type BulkAsked, type NotBegun } from './group-key';
import { inputFor, planNameServers, type NameServerPlan } from './name-server-plan';
import { serversTyped } from './typed-servers';

/** Gives the chosen domains the name servers that were shown, as one group; answers its id, once for each key. */
export async function setNameServers(change: Change<Actor>, asked: BulkAsked): Promise<Result<string, NotBegun>> {
  const { tx, actor } = change;
  const begun = await alreadyBegun(change, asked.key);
  if (begun) return begun;
  const typed = serversTyped(asked.search, await serverSets(tx));
  if (typed.kind !== 'read') return fail('moved');
  const { domains } = await chosenDomains(tx, actor, asked.search);
  await keepOwners(tx, actor, domains);
  await lockAll(
    tx,
    domains.map(({ asciiName }) => `change:${domainSubject(asciiName)}`),
  );
  const again = await chosenDomains(tx, actor, asked.search);
  const plan = await planNameServers(tx, actor, again.domains, typed.servers);
  if (plan.mark !== asked.mark) return fail('moved');
  if (plan.changes === 0) return fail('nothing');
  const replaced = plan.rows.flatMap(({ why, replaces }) => (why === null && replaces !== null ? [replaces] : []));
  if (!(await stillRefused(tx, replaced))) return fail('moved');
  return ok(await begin(change, plan, asked.key));
}

/** Whether all of these wait for a person as they did, and nobody else decides about them meanwhile. */
async function stillRefused(tx: Tx, ids: readonly string[]): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT id FROM operation WHERE id = ANY(${[...ids]}::bpchar[]) AND state = 'attention' ORDER BY seq FOR UPDATE`;
  return rows.length === ids.length;
}

async function begin({ tx, actor, address }: Change<Actor>, plan: NameServerPlan, key: string): Promise<string> {
  const { wanted, changes: count, calls } = plan;
  const customerId = actor.kind === 'customer' ? actor.customerId : null;
  const { kind } = updateNameServers;
  const groupId = await beginGroup(tx, { id: key, actor, customerId, kind, promised: { count, calls } });
  const changing = plan.rows.filter(({ why }) => why === null);
  for (const { replaces } of changing)
    if (replaces !== null && !(await cancelOperation(tx, replaces, actor)).ok)
      throw new Error(`operation ${replaces} could not be given up while its row was locked`);
  const asked = changing.map(({ domain }) => ({ input: inputFor(domain, wanted), customerId: domain.customerId }));
  await enqueueAll(tx, updateNameServers, asked, { actor, groupId });
  const details = { count, servers: wanted.map(({ host }) => host) };
  await audit(tx, actor, { action: 'bulk.name-servers', subject: `group:${groupId}`, details, address });
  return groupId;
}
