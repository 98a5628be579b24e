import 'server-only';
import { z } from 'zod';
import { notKnown } from '@/lib/registrar/answers/find-service';
import { answersByName, resultsByName } from '@/lib/registrar/answers/item-results';
import { readList } from '@/lib/registrar/answers/read-list';
import { inParts, readResults, type ItemOutcome, type ItemResults } from '@/lib/registrar/regapi/per-item';
import { callOptionsOf, type OperationContext, type OperationItem, type Verdict } from '@/lib/queue/engine/define';
import type { CallOptions, RegapiClient } from '@/lib/registrar/regapi/client/client';
import type { ItemResult, Outcome } from '@/lib/registrar/regapi/outcome';
import { recordsOf } from './registrar-records';
import { actionOf, isDone, keysOf, type ChangeZoneInput, type ZoneStep } from './step';

type Item = OperationItem<ChangeZoneInput>;

/** A zone with the steps that are left to do. */
type Open = { readonly item: Item; readonly steps: readonly ZoneStep[] };

/** One zone/update_records for all the zones (REG.API 9.11); a repeat leaves out what is true already. */
export async function sendChanges(items: readonly Item[], { regapi }: OperationContext): Promise<ItemResults> {
  const options = callOptionsOf(items);
  const left = await stepsLeft(items, regapi, options);
  const open = items.flatMap((item, index): readonly Open[] => {
    const steps = left[index];
    return steps?.kind === 'done' && steps.answer.length > 0 ? [{ item, steps: steps.answer }] : [];
  });
  const outcomes = open.length === 0 ? [] : await sendSteps(open, regapi, options);
  const sent = new Map(open.map(({ item }, index) => [item, outcomes[index]]));
  // What is true already was not sent, nor what could not be read: the fate of the others says nothing of it.
  return inParts(items.map((item, index) => sent.get(item) ?? unsentOf(left[index])));
}

function unsentOf(left: Outcome<readonly ZoneStep[]> | undefined): ItemOutcome {
  if (left?.kind === 'done') return { kind: 'done', answer: {} };
  if (left?.kind === 'refused') return left;
  // Nothing has been changed yet: a lost answer to this read is as good as not sent.
  const retryAt = left?.kind === 'unsent' ? (left.retryAt ?? null) : null;
  return { kind: 'unsent', reason: left?.reason ?? 'the zone was not read', retryAt };
}

async function sendSteps(
  open: readonly Open[],
  regapi: RegapiClient,
  options: CallOptions,
): Promise<readonly ItemOutcome[]> {
  const domains = open.map(({ item, steps }) => ({
    dname: item.input.asciiName,
    action_list: steps.map(actionOf),
  }));
  const outcome = await regapi.zone.update_records({ domains }, options);
  return readResults(outcome, open.length, ({ domains: zones }, from, count) => {
    const asked = open.slice(from, from + count);
    const results = resultsByName(
      asked.map(({ item }) => item.input.asciiName),
      zones,
    );
    if (!results) return { kind: 'unknown', reason: 'the answer names not every zone' };
    const answer = asked.flatMap((one, index): readonly ItemResult<unknown>[] => {
      const result = results[index];
      return result ? [zoneResult(one, result)] : [];
    });
    return { kind: 'done', answer };
  });
}

/** Reads the zones as one list: all steps done, or not all. What a repeat must not do twice, it leaves out itself. */
export async function findChanges(items: readonly Item[], { regapi }: OperationContext): Promise<readonly Verdict[]> {
  const zones = await readZones(items, regapi, callOptionsOf(items));
  return items.map(({ input: { steps } }, index): Verdict => {
    const zone = zones[index];
    if (!zone) return { kind: 'not-known-yet', reason: 'the answer holds no zone' };
    if (zone.kind !== 'done') return notKnown(zone);
    const isWhole = steps.every((step) => isDone(step, zone.answer));
    return isWhole ? { kind: 'executed', answer: {} } : { kind: 'not-executed' };
  });
}

/** All the steps at first; afterwards those that an earlier send has not done. */
async function stepsLeft(
  items: readonly Item[],
  regapi: RegapiClient,
  options: CallOptions,
): Promise<readonly Outcome<readonly ZoneStep[]>[]> {
  if (items.every(({ attempt }) => attempt <= 1)) {
    return items.map(({ input }) => ({ kind: 'done', answer: input.steps }));
  }
  const zones = await readZones(items, regapi, options);
  return zones.map((zone, index): Outcome<readonly ZoneStep[]> => {
    if (zone.kind !== 'done') return zone;
    const steps = items[index]?.input.steps ?? [];
    return { kind: 'done', answer: steps.filter((step) => !isDone(step, zone.answer)) };
  });
}

/** The record keys of some zones, in the order asked for. */
function readZones(
  items: readonly Item[],
  regapi: RegapiClient,
  options: CallOptions,
): Promise<readonly Outcome<ReadonlySet<string>>[]> {
  return readList(items, async (part) => {
    const names = part.map(({ input }) => input.asciiName);
    const outcome = await regapi.zone.get_resource_records({ domains: names.map((dname) => ({ dname })) }, options);
    if (outcome.kind !== 'done') return outcome;
    const zones = answersByName(names, outcome.answer.domains);
    const answer = zones.map((zone) =>
      zone?.ok ? ({ ok: true, item: keysOf(recordsOf(zone.item.rrs)) } as const) : zone,
    );
    return { kind: 'done', answer };
  });
}

type ZoneAnswer = ItemResult<{ readonly action_list: readonly ItemResult<unknown>[] }>;

/** A refused step ends the list: earlier ones stand, later ones were not tried. All three are told apart for people. */
function zoneResult({ item: { input }, steps: sent }: Open, answer: ZoneAnswer): ItemResult<unknown> {
  const results = answer.ok ? answer.item.action_list.map(({ ok }) => ok) : actionResults(answer.params['action_list']);
  const refusal = answer.ok ? answer.item.action_list.find(({ ok }) => !ok) : answer;
  if (!refusal || refusal.ok) return { ok: true, item: {} };
  const done = Math.max(0, results.indexOf(false));
  const applied = done + input.steps.length - sent.length;
  const params = { ...refusal.params, applied, steps: input.steps.length, failed: sent[done] ?? null };
  return { ok: false, code: refusal.code, text: refusal.text, params };
}

const actionList = z.array(z.looseObject({ result: z.string() })).catch([]);

/** Of a refused zone, the results are echoed as they came. */
function actionResults(echoed: unknown): readonly boolean[] {
  return actionList.parse(echoed).map(({ result }) => result === 'success');
}
