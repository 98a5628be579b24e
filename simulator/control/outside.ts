import { isWireRecord, textOf, type WireRecord } from '@/lib/registrar/regwire/value';
import { Fields } from '../functions/fields';
import { incorrect } from '../refusal';
import { parseDomainName, toUnicodeName } from '../rules/domain-name';
import { addDays, addYears } from '../world/clock';
import type { OutsideName } from '../world/outside-name';
import type { World } from '../world/world';
import type { ControlTable } from './control';

const LOCKS: readonly OutsideName['lock'][] = ['none', 'client', 'registry'];

/**
 * Names at other registrars: `POST outside { names: [{ dname, authinfo, registrar?, creation_date?, expiration_date?,
 * lock?: none | client | registry, nss?: [host], contacts? }] }` makes them or changes them, `DELETE` forgets all.
 */
export const outsideControls: ControlTable = {
  'GET outside': ({ world }) => ({ names: [...world.outsideNames.values()].map(describe) }),
  'POST outside': ({ world }, fields) => {
    for (const row of rows(fields, 'names')) addOutsideName(row, world);
    return { names: [...world.outsideNames.values()].map(describe) };
  },
  /** `{ emails }`: addresses that registrants confirmed. */
  'POST verified-emails': ({ world }, fields) => {
    for (const email of fields.list('emails') ?? []) world.verifiedEmails.add(textOf(email));
    return { emails: [...world.verifiedEmails] };
  },
  'DELETE outside': ({ world }) => {
    world.outsideNames.clear();
    return { names: [] };
  },
};

/** The objects of a list, each as fields. */
export function rows(fields: Fields, name: string): readonly Fields[] {
  return (fields.list(name) ?? []).map((row) => {
    if (!isWireRecord(row)) throw incorrect(name, 'every one must be an object');
    return new Fields(row);
  });
}

function addOutsideName(fields: Fields, world: World): void {
  const name = parseDomainName(fields.required('domain_name'));
  const present = world.outsideNames.get(name.ascii);
  const today = world.clock.today();
  const lock = LOCKS.find((candidate) => candidate === fields.text('lock'));
  if (fields.has('lock') && lock === undefined) throw incorrect('lock', `must be one of ${LOCKS.join(', ')}`);
  const contacts = Object.entries(fields.record('contacts') ?? {}).map(([field, value]) => [field, textOf(value)]);
  world.outsideNames.set(name.ascii, {
    dname: name.ascii,
    authinfo: fields.text('authinfo') ?? present?.authinfo ?? '',
    registrar: fields.text('registrar') ?? present?.registrar ?? 'OTHER-RU',
    createdOn: fields.text('creation_date') ?? present?.createdOn ?? addYears(today, -1),
    expiresOn: fields.text('expiration_date') ?? present?.expiresOn ?? addDays(today, 180),
    lock: lock ?? present?.lock ?? 'none',
    nss: fields.list('nss')?.map((ns) => ({ ns: textOf(ns) })) ?? present?.nss ?? [],
    contacts: fields.has('contacts') ? Object.fromEntries(contacts) : (present?.contacts ?? {}),
  });
}

function describe(name: OutsideName): WireRecord {
  return {
    authinfo: name.authinfo,
    creation_date: name.createdOn,
    dname: toUnicodeName(name.dname),
    expiration_date: name.expiresOn,
    lock: name.lock,
    registrar: name.registrar,
  };
}
