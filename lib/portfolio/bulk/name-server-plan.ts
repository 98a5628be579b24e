import 'server-only';
import { digest } from '@/lib/base/crypto/token';
import type { Tx } from '@/lib/base/db/client';
import type { Actor } from '@/lib/people/access/actor';
import type { NameServersInput } from '@/lib/portfolio/domains/delegation/delegation';
import { lacksGlue, sameNameServers, type NameServer } from '@/lib/portfolio/domains/delegation/name-server';
import { isWithin, serverLimitsIn, type ServerLimits } from '@/lib/portfolio/domains/delegation/server-limits';
import { updateNameServers } from '@/lib/portfolio/domains/operations/name-servers';
import { promisedCalls } from '@/lib/queue/engine/enqueue-calls';
import { isHere, type ChosenDomain } from './chosen';
import { standings } from './under-way';

/** Why a domain gets no other name servers. `glue`: one lies inside it, and needs addresses of its own; `count`: its zone takes fewer, or more. */
export type NotChanged = 'same' | 'inProgress' | 'missing' | 'notHere' | 'glue' | 'count';

export type PlannedServers = {
  readonly domain: ChosenDomain;
  /** null = it changes. */
  readonly why: NotChanged | null;
  /** What was refused before and is given up for this. */
  readonly replaces: string | null;
};

export type NameServerPlan = {
  readonly wanted: readonly NameServer[];
  readonly rows: readonly PlannedServers[];
  readonly changes: number;
  readonly calls: number;
  readonly mark: string;
};

/** What giving many domains the same name servers does to each. */
export async function planNameServers(
  tx: Tx,
  actor: Actor,
  domains: readonly ChosenDomain[],
  wanted: readonly NameServer[],
): Promise<NameServerPlan> {
  const rows: readonly PlannedServers[] = await planEach(
    tx,
    actor,
    domains.map((domain) => ({ domain, wanted })),
  );
  const changing = rows.filter(({ why }) => why === null);
  const inputs = changing.map(({ domain }) => inputFor(domain, wanted));
  return {
    wanted,
    rows: rows.toSorted((left, right) => Number(left.why === null) - Number(right.why === null)),
    changes: changing.length,
    calls: promisedCalls(updateNameServers, inputs),
    mark: digest(JSON.stringify([inputs, changing.map(({ replaces }) => replaces)])),
  };
}

type Wanted = { readonly domain: ChosenDomain; readonly wanted: readonly NameServer[] };

/** What giving many domains name servers does to each, whichever each is to get. */
export async function planEach<Each extends Wanted>(
  tx: Tx,
  actor: Actor,
  asked: readonly Each[],
): Promise<readonly (Each & PlannedServers)[]> {
  const domains = asked.map(({ domain }) => domain);
  const standingOf = await standings(tx, actor, { domains, kinds: [updateNameServers.kind] });
  const limitsOf = await serverLimitsIn(
    tx,
    domains.map(({ tld }) => tld),
  );
  return asked.map((one) => {
    const { domain, wanted } = one;
    const standing = standingOf(domain);
    const replaces = standing.kind === 'refused' ? standing.operationId : null;
    const why = standing.kind === 'inProgress' ? 'inProgress' : whyNot(domain, wanted, limitsOf(domain.tld));
    return { ...one, why, replaces };
  });
}

/** What goes out for a domain, with what it has now, so that it can be taken back. */
export function inputFor(
  { id: domainId, asciiName, nameServers: former, nameServersReadAt }: ChosenDomain,
  wanted: readonly NameServer[],
): NameServersInput {
  const nameServers = wanted.map(({ host, addresses }) => ({ host, addresses: [...addresses] }));
  return { domainId, asciiName, nameServers, ...(nameServersReadAt && { former }) };
}

function whyNot(domain: ChosenDomain, wanted: readonly NameServer[], limits: ServerLimits): NotChanged | null {
  if (!isHere(domain)) return 'notHere';
  if (domain.missingSince) return 'missing';
  if (lacksGlue(wanted, domain.asciiName)) return 'glue';
  if (!isWithin(wanted.length, limits)) return 'count';
  return sameNameServers(domain.nameServers, wanted) ? 'same' : null;
}
