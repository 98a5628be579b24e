import 'server-only';
import { audit } from '@/lib/people/audit/audit';
import { fail, ok, type Result } from '@/lib/base/values/result';
import type { Tx } from '@/lib/base/db/client';
import { lock } from '@/lib/base/db/locks';
import { retryOperation } from '@/lib/queue/engine/by-hand';
import { enqueue } from '@/lib/queue/engine/enqueue';
import { remedyOf } from '@/lib/queue/live/remedy';
import {
  isInside,
  lacksGlue,
  registrarNameServers,
  sameNameServers,
  serversOfSet,
  type NameServer,
} from './delegation/name-server';
import { isWithin, serverLimitsIn, type ServerLimits } from './delegation/server-limits';
import type { ServerChoice } from '@/lib/portfolio/server-sets/schema';
import { serverSet } from '@/lib/portfolio/server-sets/sets';
import { updateNameServers } from './operations/name-servers';
import type { Actor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { isUnderWay, ownedDomain, type OwnedDomain } from './owned';

type Asked = { readonly operationId: string };

type NameServersAsked = {
  readonly domainId: string;
  readonly use: ServerChoice;
  readonly servers: readonly (NameServer & { readonly field: number })[];
};

/** Fields of the servers inside the domain that were named without their addresses. */
export type GlueMissing = { readonly code: 'glueMissing'; readonly fields: readonly number[] };

/** The zone takes fewer, or more. */
export type WrongCount = { readonly code: 'count'; readonly count: number } & ServerLimits;

export type NotChanged =
  | 'notFound'
  | 'missing'
  | 'inProgress'
  | 'sameServers'
  | 'stale'
  | 'setGone'
  | 'setNeedsGlue'
  | 'setLimits';

/** Name servers other than those it has; a server inside the domain needs its addresses, others must have none. */
export async function changeNameServers(
  change: Change<Actor>,
  { domainId, use, servers }: NameServersAsked,
): Promise<Result<Asked, NotChanged | GlueMissing | WrongCount>> {
  const { tx, actor, address } = change;
  const domain = await ownedDomain(change, domainId);
  if (!domain) return fail('notFound');
  if (domain.missingSince) return fail('missing');
  const { asciiName, customerId } = domain;
  const lacking = servers.filter(({ host, addresses }) => isInside(host, asciiName) && addresses.length === 0);
  if (use === 'own' && lacking.length > 0)
    return fail({ code: 'glueMissing', fields: lacking.map(({ field }) => field) });
  const typed = servers.map((server) => withoutNeedlessGlue(server, asciiName));
  const wanted = use === 'own' ? typed : await serversOfChoice(tx, use);
  if (wanted === null) return fail('setGone');
  if (use !== 'own' && lacksGlue(wanted, asciiName)) return fail('setNeedsGlue');
  const limits = (await serverLimitsIn(tx, [domain.tld]))(domain.tld);
  if (use !== 'own' && use !== 'registrar' && !isWithin(wanted.length, limits)) return fail('setLimits');
  if (use === 'own' && !isWithin(wanted.length, limits))
    return fail({ code: 'count', count: wanted.length, ...limits });
  await lock(tx, `change:domain:${asciiName}`);
  const refused = await refusedServers(tx, domain);
  if (!refused && (await isUnderWay(change, asciiName, updateNameServers.kind))) return fail('inProgress');
  const now = await tx.domainNameServer.findMany({
    where: { domainId },
    orderBy: { position: 'asc' },
    select: { host: true, addresses: true },
  });
  if (sameNameServers(now, wanted)) return fail('sameServers');
  const nameServers = wanted.map(({ host, addresses }) => ({ host, addresses: [...addresses] }));
  const input = { domainId, asciiName, nameServers, former: now };
  if (refused) {
    const done = await retryOperation(tx, refused, { by: actor, input });
    if (!done.ok) return fail('stale');
  }
  const operationId = refused ?? (await enqueue(tx, updateNameServers, input, { actor, customerId }));
  const details = { operationId, servers: nameServers.map(({ host }) => host) };
  await audit(tx, actor, { action: 'domain.name-servers', subject: `domain:${asciiName}`, details, address });
  return ok({ operationId });
}

/** The registrar's servers, or those of a set; null where that is not there any more. */
async function serversOfChoice(tx: Tx, use: string): Promise<readonly NameServer[] | null> {
  if (use === 'registrar') return registrarNameServers;
  const set = await serverSet(tx, use);
  return set && serversOfSet(set);
}

/** A change of name servers, asked for in its owner's name, that was refused and that other ones would mend. */
async function refusedServers(tx: Tx, { asciiName, customerId }: OwnedDomain): Promise<string | null> {
  const row = await tx.operation.findFirst({
    where: {
      subject: `domain:${asciiName}`,
      kind: updateNameServers.kind,
      customerId,
      state: 'attention',
    },
    orderBy: { seq: 'asc' },
    select: { id: true, kind: true, state: true, errorCode: true, errorText: true, errorParams: true },
  });
  return row && remedyOf(row) === 'nameServers' ? row.id : null;
}

/** Our own schedule renews it, or does not: nothing is asked of the registrar. */
export async function switchAutoRenew(
  change: Change,
  { domainId, autoRenews: wanted }: { readonly domainId: string; readonly autoRenews: 'on' | 'off' },
): Promise<Result<null, 'notFound' | 'alreadyDone'>> {
  const { tx, actor, address } = change;
  const autoRenews = wanted === 'on';
  const own = { id: domainId, customerId: actor.customerId, serviceId: { not: null } };
  // The row itself is the lock: one that was shared first could not be written while another change waits for this one.
  const switched = await tx.domain.updateManyAndReturn({
    where: { ...own, state: { in: ['active', 'suspended'] }, autoRenews: !autoRenews },
    data: { autoRenews },
    select: { asciiName: true },
  });
  const [domain] = switched;
  if (!domain) return fail((await ownedDomain(change, domainId)) ? 'alreadyDone' : 'notFound');
  const { asciiName } = domain;
  await audit(tx, actor, {
    action: 'domain.auto-renew',
    subject: `domain:${asciiName}`,
    details: { autoRenews },
    address,
  });
  return ok(null);
}

function withoutNeedlessGlue({ host, addresses }: NameServer, asciiName: string): NameServer {
  return { host, addresses: isInside(host, asciiName) ? addresses : [] };
}
