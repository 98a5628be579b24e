import 'server-only';
import { z } from 'zod';
import { notKnown } from '@/lib/registrar/answers/find-service';
import { resultsByName } from '@/lib/registrar/answers/item-results';
import { inParts, readResults, type ItemResults } from '@/lib/registrar/regapi/per-item';
import { defineOperation, type OperationContext, type OperationItem, type Verdict } from '@/lib/queue/engine/define';
import type { CallOptions, RegapiClient } from '@/lib/registrar/regapi/client/client';
import type { ItemResult, Outcome } from '@/lib/registrar/regapi/outcome';
import { refusalOf } from '@/lib/registrar/regapi/refusals';
import { bumpVersion, mirrorSteps } from '../zone/mirror';
import { recordsOf } from '../zone/registrar-records';
import { actionOf, changeZoneInput, isDone, keysOf, type ChangeZoneInput, type ZoneStep } from '../zone/step';
import { changeView } from './change.view';

/** Changes the records of one zone by an ordered list of steps (REG.API 9.11). */
export const changeZone = defineOperation({
  kind: 'zone.change',
  input: changeZoneInput,
  view: changeView,
  billing: false,
  subject: ({ asciiName }) => `zone:${asciiName}`,
  corrections: { domainId: 'fixed', asciiName: 'fixed', steps: 'free' },
  // Each zone brings its own steps, so any number of zones share a call.
  batchKey: () => 'zones',
  call: sendChange,
  verify: findChange,
  onSucceeded: async (tx, { input }) => mirrorSteps(tx, input.domainId, input.steps),
  // What waited is given up: the zone that people were shown is not coming.
  onCancelled: async (tx, { input }) => bumpVersion(tx, input.domainId),
  refusalFields: {
    IP_INVALID: 'address',
    SUBD_INVALID: 'subname',
    CNAME_INVALID: 'target',
    CNAME_ANDOTHERDATA: 'subname',
    CONFLICT_CNAME: 'subname',
    MAILHOST_INVALID: 'target',
    NSADDR_INVALID: 'target',
    TEXT_NOT_FOUND: 'text',
    TEXT_TOOLONG: 'text',
    TEXT_CONTAINS_INVALID_CHARACTERS: 'text',
    SERVICE_INVALID: 'subname',
    PRIORITY_INVALID: 'priority',
    WEIGHT_INVALID: 'weight',
    PORT_INVALID: 'port',
    CAA_INVALID: 'value',
    FLAGS_INVALID: 'flags',
    TAG_INVALID: 'tag',
  },
  mendedBy: (code) => (refusalOf(code).fixedBy === 'customer' ? 'records' : null),
  refresh: ({ asciiName }) => [`zone:${asciiName}`],
});

type Item = OperationItem<ChangeZoneInput>;

/** One zone/update_records for all the zones (REG.API 9.11); a repeat leaves out what is true already. */
async function sendChange(items: readonly Item[], { regapi }: OperationContext): Promise<ItemResults> {
  const options = { lane: 'person', operationIds: items.map(({ id }) => id) } as const;
  const left = await stepsLeft(items, regapi, options);
  if (left.kind !== 'done') return left;
  const open = items.filter((_, index) => (left.answer[index]?.length ?? 0) > 0);
  if (open.length === 0) return { kind: 'done', answer: items.map(() => ({ ok: true, item: {} })) };
  const domains = open.map((item) => ({
    dname: item.input.asciiName,
    action_list: (left.answer[items.indexOf(item)] ?? []).map(actionOf),
  }));
  const outcome = await regapi.zone.update_records({ domains }, options);
  const sent = readResults(outcome, open.length, ({ domains: zones }, from, count) => {
    const asked = open.slice(from, from + count);
    const results = resultsByName(
      asked.map(({ input }) => input.asciiName),
      zones,
    );
    if (!results) return { kind: 'unknown', reason: 'the answer names not every zone' };
    const answer = asked.flatMap((item, index): readonly ItemResult<unknown>[] => {
      const result = results[index];
      return result ? [zoneResult(item, left.answer[items.indexOf(item)] ?? [], result)] : [];
    });
    return { kind: 'done', answer };
  });
  // What is true already was not sent: the fate of the others says nothing of it.
  return inParts(items.map((item) => sent[open.indexOf(item)] ?? { kind: 'done', answer: {} }));
}

/** Reads the zone: all steps done, or not all. What a repeat must not do twice, it leaves out itself. */
async function findChange(item: Item, { regapi }: OperationContext): Promise<Verdict> {
  const outcome = await readZones([item.input.asciiName], regapi, { lane: 'person', operationIds: [item.id] });
  if (outcome.kind !== 'done') return notKnown(outcome);
  const [zone] = outcome.answer;
  if (!zone) return { kind: 'not-known-yet', reason: 'the answer holds no zone' };
  if (!zone.ok) return notKnown(zone);
  const isWhole = item.input.steps.every((step) => isDone(step, zone.item));
  return isWhole ? { kind: 'executed', answer: {} } : { kind: 'not-executed' };
}

/** All the steps at first; afterwards those that an earlier send has not done. */
async function stepsLeft(
  items: readonly Item[],
  regapi: RegapiClient,
  options: CallOptions,
): Promise<Outcome<readonly (readonly ZoneStep[])[]>> {
  if (items.every(({ attempt }) => attempt <= 1))
    return { kind: 'done', answer: items.map(({ input }) => input.steps) };
  const zones = await readZones(
    items.map(({ input }) => input.asciiName),
    regapi,
    options,
  );
  // Nothing has been changed yet: a lost answer to this read is as good as not sent.
  if (zones.kind === 'unknown') return { kind: 'unsent', reason: zones.reason };
  if (zones.kind !== 'done') return zones;
  const answer = items.map(({ input }, index) => {
    const zone = zones.answer[index];
    return zone?.ok ? input.steps.filter((step) => !isDone(step, zone.item)) : input.steps;
  });
  return { kind: 'done', answer };
}

/** The record keys of some zones, in the order asked for. */
async function readZones(
  names: readonly string[],
  regapi: RegapiClient,
  options: CallOptions,
): Promise<Outcome<readonly ItemResult<ReadonlySet<string>>[]>> {
  const outcome = await regapi.zone.get_resource_records({ domains: names.map((dname) => ({ dname })) }, options);
  if (outcome.kind !== 'done') return outcome;
  const zones = resultsByName(names, outcome.answer.domains);
  if (!zones) return { kind: 'unknown', reason: 'the answer names not every zone' };
  const answer = zones.map((zone) =>
    zone.ok ? ({ ok: true, item: keysOf(recordsOf(zone.item.rrs)) } as const) : zone,
  );
  return { kind: 'done', answer };
}

type ZoneAnswer = ItemResult<{ readonly action_list: readonly ItemResult<unknown>[] }>;

/** A refused step ends the list: earlier ones stand, later ones were not tried. All three are told apart for people. */
function zoneResult({ input }: Item, sent: readonly ZoneStep[], answer: ZoneAnswer): ItemResult<unknown> {
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
