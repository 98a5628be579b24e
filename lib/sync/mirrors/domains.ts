import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { dayOf } from '@/lib/base/values/day';
import { askedFor, isExplained, isInDoubt, isOutdated, type AskedFor } from '@/lib/sync/drift/asked-for';
import { recordDrifts, type DriftFound } from '@/lib/sync/drift/drift';
import { reconcile, type DomainFacts } from '@/lib/sync/drift/reconcile';
import { recordMovedTerms, type MovedTerm } from '@/lib/sync/losses/moved-terms';
import { addDomains, knownDomains, updateDomains, type DomainChange, type KnownDomain } from './domain-rows';

/** A domain as the registrar shows it. */
export type SeenDomain = DomainFacts & { readonly serviceId: number; readonly asciiName: string };

/** Brings the cache up to what the registrar shows of some domains, asked at `readAt`; at most a list call's worth in one transaction. */
export async function mirrorDomains(tx: Tx, seen: readonly SeenDomain[], readAt: Date): Promise<void> {
  const unique = onePerName(await withoutFailed(tx, seen));
  const known = await knownDomains(tx, unique);
  const asked = await askedFor(tx, unique.map(subjectOf));
  const fresh: SeenDomain[] = [];
  const changes: DomainChange[] = [];
  const drifts: DriftFound[] = [];
  const moved: MovedTerm[] = [];
  for (const domain of unique) {
    const row = known(domain);
    if (!row) {
      fresh.push(domain);
      continue;
    }
    const ours = asked(subjectOf(domain));
    if (isOutdated(ours, row.readAt, readAt)) continue;
    if (isInDoubt(ours, readAt) && contradicts(row, domain)) continue;
    const { expiresOn: before } = row;
    const { expiresOn: after, asciiName } = domain;
    // A registry may correct a day or two; a term is longer by months.
    if (before && after && after > addDays(before, 27)) moved.push({ asciiName, before, after });
    const decided = decide(row, domain, ours);
    changes.push(decided.change);
    drifts.push(...decided.drifts);
  }
  await addDomains(tx, fresh, readAt);
  await updateDomains(tx, changes, readAt);
  await recordDrifts(tx, drifts);
  await recordMovedTerms(tx, moved, readAt);
}

/** A transfer that failed leaves its order with the registrar, which is no domain of anybody's (REG.API 8.9). */
async function withoutFailed(tx: Tx, seen: readonly SeenDomain[]): Promise<readonly SeenDomain[]> {
  const ordered = seen.filter(({ state }) => state === 'registering');
  if (ordered.length === 0) return seen;
  const rows = await tx.transfer.findMany({
    where: { state: 'failed', serviceId: { in: ordered.map(({ serviceId }) => BigInt(serviceId)) } },
    select: { serviceId: true },
  });
  const failed = new Set(rows.map(({ serviceId }) => Number(serviceId)));
  return seen.filter(({ state, serviceId }) => state !== 'registering' || !failed.has(serviceId));
}

/** A registration brings no dates of its own, so the first that are read contradict nothing. */
function contradicts(known: KnownDomain, seen: SeenDomain): boolean {
  if (known.expiresOn === null) return false;
  return known.expiresOn !== seen.expiresOn || known.state !== seen.state;
}

type Decided = { readonly change: DomainChange; readonly drifts: readonly DriftFound[] };

function decide(row: KnownDomain, seen: SeenDomain, asked: AskedFor): Decided {
  const explained = isExplained(asked, row.readAt);
  const { accepted, drifts } = reconcile(row, seen, { isPending: asked.isPending, isExplained: explained });
  // A name that left and came back is another service; while an order is on its way, its own answer says which.
  const isNewService = row.serviceId !== seen.serviceId && !asked.isPending;
  const change = { id: row.id, ...accepted, ...(isNewService ? { serviceId: seen.serviceId } : {}) };
  const subject = subjectOf(seen);
  const found = drifts.map(({ field, before, after }): DriftFound => ({ subject, field, before, after }));
  if (!row.isMissing) return { change, drifts: found };
  return { change, drifts: [...found, { subject, field: 'presence', before: 'missing', after: 'present' }] };
}

/** The registrar may list an old service of a name beside the living one. */
function onePerName(seen: readonly SeenDomain[]): readonly SeenDomain[] {
  const best = new Map<string, SeenDomain>();
  for (const domain of seen) {
    const other = best.get(domain.asciiName);
    if (!other || rank(domain) > rank(other)) best.set(domain.asciiName, domain);
  }
  return [...best.values()];
}

const addDays = (day: string, days: number): string => dayOf(new Date(`${day}T00:00:00Z`), days);

const rank = ({ state, serviceId }: SeenDomain): number => (state === 'active' ? 1e15 : 0) + serviceId;

const subjectOf = ({ asciiName }: { readonly asciiName: string }): string => `domain:${asciiName}`;
