import 'server-only';
import { audit } from '@/lib/people/audit/audit';
import type { Actor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { rowsOf } from '@/lib/people/access/rows';
import type { Tx } from '@/lib/base/db/client';
import { keepOwner } from '@/lib/portfolio/domains/owned';
import { enqueue } from '@/lib/queue/engine/enqueue';
import { fail, ok, type Result } from '@/lib/base/values/result';
import { effectiveZone, expectedRecords } from './effective';
import { cachedRecords, takeVersion } from './zone/mirror';
import { changeZone } from './operations/change';
import { planChange, type PlanRefusal, type PlanWarning } from './plan';
import { sameRecord } from './records';
import { nameWithin, type NameNotFitting } from './records/host-name';
import { besidesParking } from './records/parking';
import type { ZoneRecord } from './records/record';
import { unendedChanges } from './waiting';

/** The zone as it was looked at. */
export type ZoneSeen = { readonly domainId: string; readonly version: number };

/** What a change leads to: the zone's new version, for the next change from the same page. */
export type Changed = {
  readonly version: number;
  readonly operationId: string;
  readonly warnings: readonly PlanWarning[];
};

/** Why the records were left as they are; what the name or the plan of a change has against it. */
export type NotChanged =
  | 'notFound'
  | 'stale'
  | 'elsewhere'
  | 'refusedBefore'
  | 'noChange'
  | { readonly code: 'nameNotFitting'; readonly problem: NameNotFitting }
  | { readonly code: 'planRefused'; readonly problems: readonly PlanRefusal[] };

/** Adds a record; where it brings a site, it takes the place of the registrar's page instead of joining it. */
export async function addRecordToZone(
  change: Change<Actor>,
  { record, ...seen }: ZoneSeen & { readonly record: ZoneRecord },
): Promise<Result<Changed, NotChanged>> {
  return changeRecords(change, seen, (records, zoneName) => {
    const placed = within(zoneName, record);
    return placed.ok ? ok([...besidesParking(records, placed.value), placed.value]) : placed;
  });
}

export async function replaceRecordInZone(
  change: Change<Actor>,
  { shown, record, ...seen }: ZoneSeen & { readonly shown: ZoneRecord; readonly record: ZoneRecord },
): Promise<Result<Changed, NotChanged>> {
  return changeRecords(change, seen, (records, zoneName) => {
    const others = without(records, shown);
    const placed = within(zoneName, record);
    if (!others.ok) return others;
    return placed.ok ? ok([...others.value, placed.value]) : placed;
  });
}

export async function removeRecordFromZone(
  change: Change<Actor>,
  { shown, ...seen }: ZoneSeen & { readonly shown: ZoneRecord },
): Promise<Result<Changed, NotChanged>> {
  return changeRecords(change, seen, (records) => without(records, shown));
}

type Edit = (records: readonly ZoneRecord[], zoneName: string) => Result<readonly ZoneRecord[], NotChanged>;

async function changeRecords(
  { tx, actor, address }: Change<Actor>,
  seen: ZoneSeen,
  edit: Edit,
): Promise<Result<Changed, NotChanged>> {
  const domain = await keptDomain(tx, actor, seen.domainId);
  if (!domain) return fail('notFound');
  const { id: domainId, asciiName, customerId } = domain;
  if (!(await takeVersion(tx, domainId, seen.version))) return fail('stale');
  const { zone } = await tx.domain.findUniqueOrThrow({
    where: { id: domainId },
    select: { zone: { select: { state: true } } },
  });
  if (zone?.state === 'elsewhere') return fail('elsewhere');
  const { waiting, refused } = await unendedChanges(tx, asciiName);
  if (refused) return fail('refusedBefore');
  const before = expectedRecords(effectiveZone(await cachedRecords(tx, domainId), waiting));
  const after = edit(before, asciiName);
  if (!after.ok) return after;
  const plan = planChange(asciiName, before, after.value);
  if (plan.refusals.length > 0) return fail({ code: 'planRefused', problems: plan.refusals });
  if (plan.steps.length === 0) return fail('noChange');
  const input = { domainId, asciiName, steps: [...plan.steps] };
  const operationId = await enqueue(tx, changeZone, input, { actor, customerId });
  await audit(tx, actor, {
    action: 'dns.change',
    subject: `zone:${asciiName}`,
    details: { operationId, steps: input.steps },
    address,
  });
  return ok({ version: seen.version + 1, operationId, warnings: plan.warnings });
}

/** A domain whose zone the actor may change; its row is held against a change of owner. */
export async function keptDomain(tx: Tx, actor: Actor, id: string) {
  await keepOwner(tx, actor, id);
  return tx.domain.findFirst({
    where: { id, serviceId: { not: null }, state: { not: 'gone' }, ...rowsOf(actor, 'domains.change') },
    select: { id: true, asciiName: true, customerId: true },
  });
}

function within(zoneName: string, record: ZoneRecord): Result<ZoneRecord, NotChanged> {
  const name = nameWithin(zoneName, record.subname);
  return name.ok ? ok({ ...record, subname: name.value }) : fail({ code: 'nameNotFitting', problem: name.error });
}

function without(records: readonly ZoneRecord[], shown: ZoneRecord): Result<readonly ZoneRecord[], NotChanged> {
  const others = records.filter((record) => !sameRecord(record, shown));
  return others.length < records.length ? ok(others) : fail('stale');
}
