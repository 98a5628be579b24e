import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { diffZones, isEmptyDiff, type ZoneDiff } from '@/lib/portfolio/dns/zone/diff';
import { recordChanges, recordRow } from '@/lib/portfolio/dns/zone/mirror';
import type { ZoneRecord } from '@/lib/portfolio/dns/records/record';
import { applySteps, type ZoneStep } from '@/lib/portfolio/dns/zone/step';
import { usesRegistrarDns } from '@/lib/portfolio/domains/delegation/name-server';
import { askedFor, isExplained, isInDoubt, isOutdated, type AskedFor } from '@/lib/sync/drift/asked-for';
import { recordDrifts, type DriftFound } from '@/lib/sync/drift/drift';
import { stepsMade, stepsWaiting, type StepsOf } from '@/lib/sync/drift/zone-steps';
import { knownZones, writeZones, type KnownZone, type ZoneChange } from './zone-rows';

/** A zone as the registrar shows it; `elsewhere` where it does not serve the domain's DNS. */
export type SeenZone = SeenServed | { readonly kind: 'elsewhere'; readonly asciiName: string };

type SeenServed = {
  readonly kind: 'served';
  readonly asciiName: string;
  readonly records: readonly ZoneRecord[];
  readonly ttl: string | null;
  readonly minimumTtl: string | null;
};

/** What becomes of one zone; nothing where what was read says less than what is known. */
type Decided = { readonly change?: ZoneChange; readonly drift?: DriftFound };

/** Brings cached zones up to what the registrar shows, asked at `readAt`. A zone that a change is on its way to is left alone. */
export async function mirrorZones(tx: Tx, seen: readonly SeenZone[], readAt: Date): Promise<void> {
  const rows = await knownZones(
    tx,
    seen.map(({ asciiName }) => asciiName),
  );
  const asked = await askedFor(
    tx,
    [...rows.keys()].flatMap((name) => [`zone:${name}`, `domain:${name}`]),
  );
  const subjectsWhere = (isMeant: (ours: AskedFor) => boolean) =>
    [...rows.keys()].map((name) => `zone:${name}`).filter((subject) => isMeant(asked(subject)));
  const made = await stepsMade(
    tx,
    subjectsWhere((ours) => isInDoubt(ours, readAt)),
    readAt,
  );
  const waiting = await stepsWaiting(
    tx,
    subjectsWhere(({ isPending }) => isPending),
  );
  const decided = seen.map((zone): Decided => {
    const known = rows.get(zone.asciiName);
    const ours = asked(`zone:${zone.asciiName}`);
    if (!known || isOutdated(ours, known.readAt, readAt)) return {};
    const isDelegationFresh = isInDoubt(asked(`domain:${zone.asciiName}`), readAt);
    if (zone.kind === 'elsewhere') return { change: elsewhere(known, !isDelegationFresh) };
    // A zone that is there has a row, whatever is believed of it.
    const untouched: Decided = { change: { id: known.id } };
    if (isDelegationFresh && servesElsewhere(known)) return untouched;
    if (isInDoubt(ours, readAt) && contradicts(zone, made)) return untouched;
    return ours.isPending ? besideWaiting(known, zone, waiting) : served(known, zone, ours);
  });
  await writeZones(
    tx,
    decided.flatMap(({ change }) => change ?? []),
    readAt,
  );
  await recordDrifts(
    tx,
    decided.flatMap(({ drift }) => drift ?? []),
  );
}

/** A new zone on the registrar's own servers appears only after a while: until then it is unread, not elsewhere. */
function elsewhere({ id, servers }: KnownZone, isRead: boolean): ZoneChange {
  const isHere = servers.length === 0 || usesRegistrarDns(servers);
  return { id, state: isHere ? 'unread' : 'elsewhere', isRead };
}

const servesElsewhere = ({ servers }: KnownZone): boolean => servers.length > 0 && !usesRegistrarDns(servers);

/** Whether the zone is not yet as our latest changes made it: they would still change what was read. */
function contradicts({ asciiName, records }: SeenServed, made: StepsOf): boolean {
  return !isEmptyDiff(diffZones(records, applySteps(records, made(`zone:${asciiName}`))));
}

function served(known: KnownZone, zone: SeenServed, asked: AskedFor): Decided {
  const wasRead = known.state === 'served';
  const read: ZoneChange = {
    id: known.id,
    state: 'served',
    isRead: true,
    soaTtl: zone.ttl,
    soaMinimumTtl: zone.minimumTtl,
  };
  if (isLiterallySame(known.records, zone.records)) return { change: read };
  const diff = diffZones(known.records, zone.records);
  const { goneIds, added } = recordChanges(known.records, zone.records);
  const isNew = wasRead && !isEmptyDiff(diff);
  const rows = added.map((record) => recordRow(known.id, record));
  const change = { ...read, bump: isNew ? 1 : 0, goneIds, added: rows };
  return isNew && !isExplained(asked, known.readAt) ? { change, drift: driftOf(zone.asciiName, diff) } : { change };
}

/** What differs from the cache is told, unless the waiting changes or their absence account for it; nothing is written. */
function besideWaiting(known: KnownZone, { asciiName, records }: SeenServed, waiting: StepsOf): Decided {
  const asAsked = diffZones(applySteps(known.records, waiting(`zone:${asciiName}`)), records);
  const diff = isEmptyDiff(asAsked) ? asAsked : diffZones(known.records, records);
  const isNews = known.state === 'served' && !isEmptyDiff(diff);
  return { change: { id: known.id }, ...(isNews ? { drift: driftOf(asciiName, diff) } : {}) };
}

/** The common case, told without comparing by meaning. */
function isLiterallySame(known: readonly ZoneRecord[], seen: readonly ZoneRecord[]): boolean {
  if (known.length !== seen.length) return false;
  const lines = new Set(known.map(literal));
  return lines.size === known.length && seen.every((record) => lines.delete(literal(record)));
}

const literal = ({ subname, type, content, priority }: ZoneRecord): string =>
  `${subname} ${type} ${priority ?? ''} ${content}`;

function driftOf(asciiName: string, { added, removed, changed }: ZoneDiff): DriftFound {
  const before = [...removed, ...changed.map((change) => change.before)].map(lineOf);
  const after = [...added, ...changed.map((change) => change.after)].map(lineOf);
  const steps: ZoneStep[] = [
    ...[...added, ...changed.map((change) => change.after)].map((record) => stepOf('remove', record)),
    ...[...removed, ...changed.map((change) => change.before)].map((record) => stepOf('add', record)),
  ];
  return { subject: `zone:${asciiName}`, field: 'records', before, after, restore: { what: 'records', steps } };
}

const stepOf = (verb: ZoneStep['verb'], { subname, type, content, priority }: ZoneRecord): ZoneStep => ({
  verb,
  record: { subname, type, content, priority },
});

const lineOf = ({ subname, type, content, priority }: ZoneRecord): string =>
  [subname, type, priority, content].filter((part) => part !== null).join(' ');
