import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { changeZoneInput } from '@/lib/portfolio/dns/zone/step';
import { diffZones, isEmptyDiff, type ZoneDiff } from '@/lib/portfolio/dns/zone/diff';
import { bumpVersion, cachedRecords, ensureZone, mirrorRecords } from '@/lib/portfolio/dns/zone/mirror';
import type { ZoneRecord } from '@/lib/portfolio/dns/records/record';
import { applySteps, type ZoneStep } from '@/lib/portfolio/dns/zone/step';
import { usesRegistrarDns } from '@/lib/portfolio/domains/delegation/name-server';
import { stalestReadMs } from '@/lib/registrar/regapi/stale-reads';
import { askedFor, isExplained, isInDoubt, isOutdated, type AskedFor } from '@/lib/sync/drift/asked-for';
import { recordDrifts, type DriftFound } from '@/lib/sync/drift/drift';

/** A zone as the registrar shows it; `elsewhere` where it does not serve the domain's DNS. */
export type SeenZone =
  | {
      readonly kind: 'served';
      readonly asciiName: string;
      readonly records: readonly ZoneRecord[];
      readonly ttl: string | null;
      readonly minimumTtl: string | null;
    }
  | { readonly kind: 'elsewhere'; readonly asciiName: string };

type Known = {
  readonly id: string;
  readonly asciiName: string;
  readonly readAt: Date | null;
  readonly servers: readonly { host: string; addresses: string[] }[];
};

/** Brings cached zones up to what the registrar shows, asked at `readAt`. A zone that a change is on its way to is left alone. */
export async function mirrorZones(tx: Tx, seen: readonly SeenZone[], readAt: Date): Promise<void> {
  const asked = await askedFor(
    tx,
    seen.flatMap(({ asciiName }) => [`zone:${asciiName}`, `domain:${asciiName}`]),
  );
  const rows = await tx.domain.findMany({
    where: { asciiName: { in: seen.map(({ asciiName }) => asciiName) } },
    select: {
      id: true,
      asciiName: true,
      nameServers: { select: { host: true, addresses: true } },
      zone: { select: { readAt: true } },
    },
  });
  const byName = new Map(rows.map((row) => [row.asciiName, row] as const));
  const drifts: DriftFound[] = [];
  for (const zone of seen) {
    const row = byName.get(zone.asciiName);
    if (!row) continue;
    const known = { id: row.id, asciiName: row.asciiName, readAt: row.zone?.readAt ?? null, servers: row.nameServers };
    const ours = asked(`zone:${zone.asciiName}`);
    if (isOutdated(ours, known.readAt, readAt)) continue;
    await ensureZone(tx, known.id);
    const isDelegationFresh = isInDoubt(asked(`domain:${zone.asciiName}`), readAt);
    if (zone.kind === 'elsewhere') await markElsewhere(tx, known, isDelegationFresh ? known.readAt : readAt);
    else if (isDelegationFresh && servesElsewhere(known)) continue;
    else if (isInDoubt(ours, readAt) && (await contradicts(tx, zone, readAt))) continue;
    else drifts.push(...(await mirrorServed(tx, known, zone, ours, readAt)));
  }
  await recordDrifts(tx, drifts);
}

/** A new zone on the registrar's own servers appears only after a while: until then it is unread, not elsewhere. */
async function markElsewhere(tx: Tx, { id, servers }: Known, readAt: Date | null): Promise<void> {
  const state = servers.length === 0 || usesRegistrarDns(servers) ? 'unread' : 'elsewhere';
  await tx.zone.update({ where: { domainId: id }, data: { state, readAt } });
}

const servesElsewhere = ({ servers }: Known): boolean => servers.length > 0 && !usesRegistrarDns(servers);

/** Whether the zone is not yet as our latest changes made it: they would still change what was read. */
async function contradicts(
  tx: Tx,
  { asciiName, records }: Extract<SeenZone, { kind: 'served' }>,
  readAt: Date,
): Promise<boolean> {
  const made = await tx.operation.findMany({
    where: {
      subject: `zone:${asciiName}`,
      state: 'succeeded',
      endedAt: { gt: new Date(readAt.getTime() - stalestReadMs) },
    },
    orderBy: { seq: 'asc' },
    select: { input: true },
  });
  return !isEmptyDiff(diffZones(records, applySteps(records, made.flatMap(stepsOf))));
}

function stepsOf({ input }: { readonly input: unknown }): readonly ZoneStep[] {
  const parsed = changeZoneInput.safeParse(input);
  return parsed.success ? parsed.data.steps : [];
}

async function mirrorServed(
  tx: Tx,
  known: Known,
  zone: Extract<SeenZone, { kind: 'served' }>,
  asked: AskedFor,
  readAt: Date,
): Promise<readonly DriftFound[]> {
  // What is known never gives way to what is missing.
  const soa = {
    ...(zone.ttl === null ? {} : { soaTtl: zone.ttl }),
    ...(zone.minimumTtl === null ? {} : { soaMinimumTtl: zone.minimumTtl }),
  };
  const facts = { state: 'served', ...soa, readAt } as const;
  const wasRead =
    (await tx.zone.findUnique({ where: { domainId: known.id }, select: { state: true } }))?.state === 'served';
  if (asked.isPending) {
    const diff = await unexpected(tx, known, zone.records);
    return wasRead && !isEmptyDiff(diff) ? [driftOf(zone.asciiName, diff)] : [];
  }
  const diff = await mirrorRecords(tx, known.id, zone.records);
  await tx.zone.update({ where: { domainId: known.id }, data: facts });
  if (!wasRead || isEmptyDiff(diff)) return [];
  await bumpVersion(tx, known.id);
  return isExplained(asked, known.readAt) ? [] : [driftOf(zone.asciiName, diff)];
}

/** What differs from the cache although neither the waiting changes nor their absence account for it. */
async function unexpected(tx: Tx, { id, asciiName }: Known, records: readonly ZoneRecord[]): Promise<ZoneDiff> {
  const cached = await cachedRecords(tx, id);
  const waiting = await tx.operation.findMany({
    where: { subject: `zone:${asciiName}`, endedAt: null },
    orderBy: { seq: 'asc' },
    select: { input: true },
  });
  const steps = waiting.flatMap(stepsOf);
  const [asIs, asAsked] = [diffZones(cached, records), diffZones(applySteps(cached, steps), records)];
  return isEmptyDiff(asAsked) ? asAsked : asIs;
}

function driftOf(asciiName: string, { added, removed, changed }: ZoneDiff): DriftFound {
  const before = [...removed, ...changed.map((change) => change.before)].map(lineOf);
  const after = [...added, ...changed.map((change) => change.after)].map(lineOf);
  return { subject: `zone:${asciiName}`, field: 'records', before, after };
}

const lineOf = ({ subname, type, content, priority }: ZoneRecord): string =>
  [subname, type, priority, content].filter((part) => part !== null).join(' ');
