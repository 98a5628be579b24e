import 'server-only';
import { defineOperation } from '@/lib/queue/engine/define';
import { refusalOf } from '@/lib/registrar/regapi/refusals';
import { findChanges, sendChanges } from '../zone/change-call';
import { bumpVersion, mirrorSteps } from '../zone/mirror';
import { changeZoneInput } from '../zone/step';
import { zoneWayBack } from '../zone/way-back';
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
  call: sendChanges,
  verify: findChanges,
  onSucceeded: (tx, { input }) => mirrorSteps(tx, [input]),
  onAllSucceeded: (tx, succeeded) =>
    mirrorSteps(
      tx,
      succeeded.map(({ item }) => item.input),
    ),
  // What waited is given up: the zone that people were shown is not coming.
  onCancelled: async (tx, { input }) => bumpVersion(tx, input.domainId),
  undo: { kind: 'zone.change', input: ({ input, customerId }, tx) => zoneWayBack(tx, input, customerId) },
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
