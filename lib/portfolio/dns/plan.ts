import { diffZones } from './zone/diff';
import { recordKey } from './records';
import { relativeTo } from './records/host-name';
import { normalHostName } from './records/normal-host-name';
import { stillParked } from './records/parking';
import type { ZoneRecord } from './records/record';
import type { ZoneStep } from './zone/step';

/** What a change of a zone amounts to: steps in a safe order, or the reasons why it must not be made. */
export type ZonePlan = {
  readonly steps: readonly ZoneStep[];
  /** With any of them the change is not made. */
  readonly refusals: readonly PlanRefusal[];
  /** The change is made, and they are shown. */
  readonly warnings: readonly PlanWarning[];
};

/** Names within the zone, hosts in full, both in ASCII. */
export type PlanRefusal =
  | { readonly code: 'duplicate' | 'aliasConflict'; readonly name: string; readonly type: string }
  | { readonly code: 'aliasLoop'; readonly name: string }
  | { readonly code: 'aliasAtApex' | 'serversAtApex' };

export type PlanWarning =
  | { readonly code: 'unpairedQuote' | 'stillParked'; readonly name: string }
  | { readonly code: 'pointsToAlias'; readonly type: string; readonly host: string };

/** Plans the way from the zone as it is to the zone as it should be; `zoneName` in ASCII. */
export function planChange(zoneName: string, before: readonly ZoneRecord[], after: readonly ZoneRecord[]): ZonePlan {
  const { added, removed, changed } = diffZones(before, after);
  const additions = [...added, ...changed.map((change) => change.after)];
  const removals = [...removed, ...changed.map((change) => change.before)];
  return {
    steps: order(additions, removals),
    refusals: [
      ...duplicates(after),
      ...aliasProblems(after, additions),
      ...aliasLoops(zoneName, after, additions),
      ...apexServers(additions),
    ],
    warnings: [
      ...pointerWarnings(zoneName, after, additions),
      ...quoteWarnings(additions),
      ...parkingWarnings(after, additions),
    ],
  };
}

/**
 * New records come before old ones go, so that a refusal half-way leaves the name answering; except where the old one is
 * in the way: a CNAME stands alone, and the same server cannot be listed twice with two priorities.
 */
function order(additions: readonly ZoneRecord[], removals: readonly ZoneRecord[]): readonly ZoneStep[] {
  const blocks = (old: ZoneRecord) => additions.some((record) => isInTheWay(old, record));
  const first = removals.filter(blocks);
  const last = removals.filter((old) => !blocks(old));
  const step = (verb: ZoneStep['verb']) => (record: ZoneRecord) => ({ verb, record });
  return [...first.map(step('remove')), ...additions.map(step('add')), ...last.map(step('remove'))];
}

function isInTheWay(old: ZoneRecord, record: ZoneRecord): boolean {
  if (old.subname !== record.subname) return false;
  if (old.type === 'CNAME' || record.type === 'CNAME') return true;
  const withoutPriority = (one: ZoneRecord) => recordKey({ ...one, priority: 0 });
  return withoutPriority(old) === withoutPriority(record);
}

function duplicates(after: readonly ZoneRecord[]): readonly PlanRefusal[] {
  const seen = new Set<string>();
  const twice = after.filter((record) => {
    const key = recordKey(record);
    const isSeen = seen.has(key);
    seen.add(key);
    return isSeen;
  });
  return twice.map(({ type, subname: name }) => ({ code: 'duplicate', type, name }));
}

function aliasProblems(after: readonly ZoneRecord[], additions: readonly ZoneRecord[]): readonly PlanRefusal[] {
  return additions.flatMap((record): readonly PlanRefusal[] => {
    const { subname: name } = record;
    if (record.type === 'CNAME' && name === '@') return [{ code: 'aliasAtApex' }];
    const others = after.filter((other) => other.subname === name && recordKey(other) !== recordKey(record));
    const rival = others.find((other) => record.type === 'CNAME' || other.type === 'CNAME');
    return rival ? [{ code: 'aliasConflict', name, type: rival.type }] : [];
  });
}

/** The servers of the domain itself are its delegation: a record would contradict it. */
function apexServers(additions: readonly ZoneRecord[]): readonly PlanRefusal[] {
  const isAny = additions.some(({ type, subname }) => type === 'NS' && subname === '@');
  return isAny ? [{ code: 'serversAtApex' }] : [];
}

/** A CNAME that leads back to itself, at once or by way of others, answers nothing. */
function aliasLoops(
  zoneName: string,
  after: readonly ZoneRecord[],
  additions: readonly ZoneRecord[],
): readonly PlanRefusal[] {
  const aliases = new Map(
    after
      .filter(({ type }) => type === 'CNAME')
      .map(({ subname, content }) => [subname, relativeTo(zoneName, normalHostName(content))]),
  );
  return additions
    .filter(({ type, subname }) => type === 'CNAME' && leadsBack(aliases, subname))
    .map(({ subname: name }) => ({ code: 'aliasLoop', name }));
}

function leadsBack(aliases: ReadonlyMap<string, string>, name: string): boolean {
  let next = aliases.get(name);
  for (let hops = 0; next !== undefined && hops < aliases.size; hops += 1) {
    if (next === name) return true;
    next = aliases.get(next);
  }
  return false;
}

/** Half a pair of quotes is most often a part of the text that was not pasted. */
function quoteWarnings(additions: readonly ZoneRecord[]): readonly PlanWarning[] {
  return additions
    .filter(({ type, content }) => type === 'TXT' && (content.match(/"/g) ?? []).length % 2 === 1)
    .map(({ subname: name }) => ({ code: 'unpairedQuote', name }));
}

/** Mail and name servers must not be aliases (RFC 2181 10.3). */
function pointerWarnings(
  zoneName: string,
  after: readonly ZoneRecord[],
  additions: readonly ZoneRecord[],
): readonly PlanWarning[] {
  const aliases = new Set(after.filter(({ type }) => type === 'CNAME').map(({ subname }) => subname));
  return additions
    .filter(({ type }) => type === 'MX' || type === 'NS')
    .map(({ type, content }) => ({ type, host: normalHostName(content) }))
    .filter(({ host }) => aliases.has(relativeTo(zoneName, host)))
    .map(({ type, host }) => ({ code: 'pointsToAlias', type, host }));
}

/** Who has a site at one of the two names that browsers ask for, most often wants it at the other, too. */
function parkingWarnings(after: readonly ZoneRecord[], additions: readonly ZoneRecord[]): readonly PlanWarning[] {
  const names = additions.flatMap((record) => stillParked(after, record) ?? []);
  return [...new Set(names)].map((name) => ({ code: 'stillParked', name }));
}
