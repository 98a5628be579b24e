import type { WireRecord } from '@/lib/regwire/value';
import { Refusal } from '../refusal';
import { RECORD_READERS } from '../rules/records';
import { addRecord, describe } from '../rules/zone-changes';
import type { Zone } from '../world/zone';
import { caller, type Call, type FunctionTable, type Run } from './call';
import { findDomain } from './identify';
import { answerEach, named } from './items';
import { removeFrom, zoneOf } from './own-zone';
import { updateRecords } from './zone-update';

/** Runs for each domain of the call whose zone is managed here. */
function onZones(act: (zone: Zone, call: Call) => WireRecord | void): Run {
  return (call, world) => {
    const account = caller(call);
    const domains = answerEach(call.fields, { list: 'domains', style: 'error' }, (item) => {
      const domain = findDomain(item, account, world);
      const extra = act(zoneOf(domain, world), call);
      return { ...named(domain, item), ...extra, result: 'success' };
    });
    return { domains };
  };
}

/** REG.API 9.10 */
const getResourceRecords = onZones((zone) => ({
  rrs: zone.records.map(describe),
  soa: { minimum_ttl: zone.minimumTtl, ttl: zone.ttl },
}));

/** REG.API 9.12 */
const updateSoa = onZones((zone, { fields }) => {
  if (!fields.has('ttl') && !fields.has('minimum_ttl')) throw new Refusal('SOA_RECORD_INVALID');
  zone.ttl = fields.text('ttl') ?? zone.ttl;
  zone.minimumTtl = fields.text('minimum_ttl') ?? zone.minimumTtl;
});

/** REG.API 9.18 */
const clear = onZones((zone) => {
  zone.records = [];
});

/** REG.API 9.17 */
const removeRecord = onZones((zone, { fields }) => removeFrom(zone, fields));

const addFunctions: FunctionTable = Object.fromEntries(
  Object.entries(RECORD_READERS).map(([action, read]) => [
    `zone/${action}`,
    { run: onZones((zone, { fields }) => addRecord(zone, read(fields))), changesWorld: true },
  ]),
);

export const zoneFunctions: FunctionTable = {
  ...addFunctions,
  'zone/get_resource_records': { run: getResourceRecords },
  'zone/update_records': { run: updateRecords, changesWorld: true },
  'zone/update_soa': { run: updateSoa, changesWorld: true },
  'zone/remove_record': { run: removeRecord, changesWorld: true },
  'zone/clear': { run: clear, changesWorld: true },
};
