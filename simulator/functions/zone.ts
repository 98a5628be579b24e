import type { WireRecord } from '@/lib/registrar/regwire/value';
import { Refusal } from '../refusal';
import { RECORD_READERS } from '../rules/records';
import { addRecord, describe, dropRecords, replaceWebRecords } from '../rules/zone-changes';
import { zoneSeconds } from '../rules/zone-time';
import { FORWARDING_RECORDS, PARKING_RECORDS, type Zone } from '../world/zone';
import { caller, type ApiFunction, type Call, type FunctionTable, type Run } from './call';
import { findDomain, type Domain } from './identify';
import { answerEach, named, namedInWrites } from './items';
import { removeFrom, zoneOf } from './own-zone';
import { updateRecords } from './zone-update';

type Act<T> = (zone: Zone, call: Call, domain: Domain) => T;

/** Runs for each domain of the call whose zone is managed here. */
function onZones(act: Act<WireRecord | void>, name = named): Run {
  return (call, world) => {
    const account = caller(call);
    const domains = answerEach(call.fields, { list: 'domains', style: 'error', refusesInItem: true }, (item) => {
      const domain = findDomain(item, account, world);
      const extra = act(zoneOf(domain, world), call, domain);
      return { ...name(domain, item), ...extra, result: 'success' };
    });
    return { domains };
  };
}

/** The same for what changes the zone. */
function changing(act: Act<void>): ApiFunction {
  return {
    changesWorld: true,
    run: (call, world) =>
      onZones((zone, _, domain) => {
        act(zone, call, domain);
        zone.changedAt = world.clock.now();
      }, namedInWrites)(call, world),
  };
}

/** REG.API 9.10 */
const getResourceRecords = onZones((zone) => ({
  rrs: zone.records.map(describe),
  soa: { minimum_ttl: zone.minimumTtl, ttl: zone.ttl },
}));

/** REG.API 9.12 */
const updateSoa = changing((zone, { fields }) => {
  const ttl = fields.text('ttl');
  const minimumTtl = fields.text('minimum_ttl');
  if (ttl === undefined && minimumTtl === undefined) throw new Refusal('SOA_RECORD_INVALID');
  for (const time of [ttl, minimumTtl]) if (time !== undefined) zoneSeconds(time);
  zone.ttl = ttl ?? zone.ttl;
  zone.minimumTtl = minimumTtl ?? zone.minimumTtl;
});

const addFunctions: FunctionTable = Object.fromEntries(
  Object.entries(RECORD_READERS).map(([action, read]) => [
    `zone/${action}`,
    changing((zone, { fields }, domain) => addRecord(zone, read(fields, domain.dname))),
  ]),
);

export const zoneFunctions: FunctionTable = {
  ...addFunctions,
  'zone/get_resource_records': { run: getResourceRecords },
  'zone/update_records': { run: updateRecords, changesWorld: true },
  'zone/update_soa': updateSoa,
  'zone/tune_forwarding': changing((zone) => replaceWebRecords(zone, FORWARDING_RECORDS)),
  'zone/clear_forwarding': changing((zone) => dropRecords(zone, FORWARDING_RECORDS)),
  'zone/tune_parking': changing((zone) => replaceWebRecords(zone, PARKING_RECORDS)),
  'zone/clear_parking': changing((zone) => dropRecords(zone, PARKING_RECORDS)),
  'zone/remove_record': changing((zone, { fields }, domain) => removeFrom(zone, fields, domain)),
  'zone/clear': changing((zone) => {
    zone.records = [];
  }),
};
