import { isWireRecord, type WireRecord, type WireValue, textOf } from '@/lib/registrar/regwire/value';
import { incorrect, missing, Refusal } from '../refusal';
import { FUNCTIONS } from '../reference/facts';
import { checkActionParameters } from '../rules/parameters';
import { RECORD_READERS } from '../rules/records';
import { addRecord } from '../rules/zone-changes';
import type { World } from '../world/world';
import type { Zone } from '../world/zone';
import { caller, type Run } from './call';
import { Fields } from './fields';
import { findDomain, type Domain } from './identify';
import { answerEach, named, namedInWrites, refusalKeys } from './items';
import { removeFrom, zoneOf } from './own-zone';

/**
 * Runs actions in order on each domain; the first error ends them and the earlier ones stand (REG.API 9.11).
 * Comes as `dname` with `action_list`, as `domains` each with its own, or as `services` with a common one.
 */
export const updateRecords: Run = (call, world) => {
  const account = caller(call);
  const common = call.fields.list('action_list');
  const list = call.fields.has('services') ? 'services' : 'domains';
  const extraKeys = ['action_list'];
  const answers = answerEach(call.fields, { list, style: 'error', extraKeys, refusesInItem: true }, (item) => {
    const actions = item.list('action_list') ?? common;
    if (actions === undefined) throw missing('action_list');
    const domain = findDomain(item, account, world);
    const done = runAll(domain, actions, world);
    return { ...(done['result'] === 'success' ? namedInWrites : named)(domain, item), ...done };
  });
  return { domains: answers };
};

function runAll(domain: Domain, actions: readonly WireValue[], world: World): WireRecord {
  const zone = zoneOf(domain, world);
  const run = { zone, domain, isStrict: world.settings.strict };
  const done: WireRecord[] = [];
  for (const given of actions) {
    const action = isWireRecord(given) ? textOf(given['action']) : '';
    try {
      runOne(run, action, given);
      zone.changedAt = world.clock.now();
      done.push({ action, result: 'success' });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const refusal = { ...refusalKeys(error), result: 'error' };
      return { ...refusal, action_list: [...done, { action, ...refusal }] };
    }
  }
  return { action_list: done, result: 'success' };
}

interface Running {
  readonly zone: Zone;
  readonly domain: Domain;
  readonly isStrict: boolean;
}

function runOne({ zone, domain, isStrict }: Running, action: string, given: WireValue): void {
  if (!isWireRecord(given)) throw incorrect('action_list', 'every action must be a hash');
  const read = RECORD_READERS[action];
  const fact = FUNCTIONS.get(`zone/${action}`);
  if (fact === undefined || (read === undefined && action !== 'remove_record'))
    throw new Refusal('INVALID_ACTION', { action });
  const { action: _, ...params } = given;
  checkActionParameters(fact, params, isStrict);
  const fields = new Fields(params);
  if (read === undefined) removeFrom(zone, fields, domain);
  else addRecord(zone, read(fields, domain.dname));
}
