import 'server-only';
import { dateOfDay, dayOf } from '@/lib/base/values/day';
import type { Tx } from '@/lib/base/db/client';
import { newId } from '@/lib/base/values/ids';
import { toUnicode } from '@/lib/base/values/domain-name';
import { askedFor, isExplained, isInDoubt, isOutdated, type AskedFor } from '@/lib/sync/drift/asked-for';
import { recordDrifts, type DriftFound } from '@/lib/sync/drift/drift';
import { recordMovedTerms, type MovedTerm } from '@/lib/sync/losses/record';
import { reconcile, type DomainFacts } from '@/lib/sync/drift/reconcile';

/** A domain as the registrar shows it. */
export type SeenDomain = DomainFacts & { readonly serviceId: number; readonly asciiName: string };

type KnownDomain = DomainFacts & {
  readonly id: string;
  readonly serviceId: bigint | null;
  readonly asciiName: string;
  readonly readAt: Date | null;
  readonly missingSince: Date | null;
};

/** Brings the cache up to what the registrar shows of some domains, asked at `readAt`; at most a list call's worth in one transaction. */
export async function mirrorDomains(tx: Tx, seen: readonly SeenDomain[], readAt: Date): Promise<void> {
  const unique = onePerName(seen);
  const known = await knownDomains(tx, unique);
  const asked = await askedFor(tx, unique.map(subjectOf));
  const ids: string[] = [];
  const drifts: DriftFound[] = [];
  const fresh: SeenDomain[] = [];
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
    ids.push(row.id);
    const { expiresOn: before } = row;
    const { expiresOn: after, asciiName } = domain;
    // A registry may correct a day or two; a term is longer by months.
    if (before && after && after > addDays(before, 27)) moved.push({ asciiName, before, after });
    drifts.push(...(await mirrorOne(tx, row, domain, ours)));
  }
  await tx.domain.createMany({ data: fresh.map((domain) => newRow(domain, readAt)), skipDuplicates: true });
  await tx.domain.updateMany({ where: { id: { in: ids } }, data: { readAt } });
  await recordDrifts(tx, drifts);
  await recordMovedTerms(tx, moved, readAt);
}

/** A registration brings no dates of its own, so the first that are read contradict nothing. */
function contradicts(known: KnownDomain, seen: SeenDomain): boolean {
  if (known.expiresOn === null) return false;
  return known.expiresOn !== seen.expiresOn || known.state !== seen.state;
}

async function mirrorOne(tx: Tx, row: KnownDomain, seen: SeenDomain, asked: AskedFor): Promise<readonly DriftFound[]> {
  const explained = isExplained(asked, row.readAt);
  const { accepted, drifts } = reconcile(row, seen, { isPending: asked.isPending, isExplained: explained });
  // A name that left and came back is another service; while an order is on its way, its own answer says which.
  const isNewService = row.serviceId !== BigInt(seen.serviceId) && !asked.isPending;
  if (Object.keys(accepted).length > 0 || isNewService || row.missingSince) {
    const { state, createdOn, expiresOn } = accepted;
    await tx.domain.update({
      where: { id: row.id },
      data: {
        missingSince: null,
        ...(state === undefined ? {} : { state }),
        ...(createdOn === undefined ? {} : { createdOn: dateOfDay(createdOn) }),
        ...(expiresOn === undefined ? {} : { expiresOn: dateOfDay(expiresOn) }),
        ...(isNewService ? { serviceId: BigInt(seen.serviceId) } : {}),
      },
    });
  }
  const subject = subjectOf(seen);
  const found = drifts.map(({ field, before, after }): DriftFound => ({ subject, field, before, after }));
  return row.missingSince ? [...found, { subject, field: 'presence', before: 'missing', after: 'present' }] : found;
}

/** Looks known rows up by the name, which is what a domain is; the number changes when a name is registered anew. */
async function knownDomains(
  tx: Tx,
  seen: readonly SeenDomain[],
): Promise<(domain: SeenDomain) => KnownDomain | undefined> {
  const rows = await tx.domain.findMany({
    where: { asciiName: { in: seen.map(({ asciiName }) => asciiName) } },
    select: {
      id: true,
      serviceId: true,
      asciiName: true,
      state: true,
      createdOn: true,
      expiresOn: true,
      readAt: true,
      missingSince: true,
    },
  });
  const byName = new Map(
    rows.map((row) => {
      const dates = {
        createdOn: row.createdOn && dayOf(row.createdOn),
        expiresOn: row.expiresOn && dayOf(row.expiresOn),
      };
      return [row.asciiName, { ...row, ...dates }] as const;
    }),
  );
  return ({ asciiName }) => byName.get(asciiName);
}

function newRow({ serviceId, asciiName, state, createdOn, expiresOn }: SeenDomain, readAt: Date) {
  const unicodeName = toUnicode(asciiName);
  return {
    id: newId('dom'),
    serviceId: BigInt(serviceId),
    asciiName,
    unicodeName,
    tld: unicodeName.slice(unicodeName.indexOf('.') + 1),
    state,
    createdOn: dateOfDay(createdOn),
    expiresOn: dateOfDay(expiresOn),
    readAt,
  };
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
