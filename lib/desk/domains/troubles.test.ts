import { expect, test } from 'vitest';
import type { DomainView } from '@/lib/portfolio/domains/queries';
import { troublesOf } from './troubles';

const now = new Date('2026-11-24T12:00:00Z');
const zone = { readAt: now, records: 4 };
const well: DomainView = {
  id: 'dom_1',
  asciiName: 'example.ru',
  unicodeName: 'example.ru',
  tld: 'ru',
  state: 'active',
  createdOn: null,
  expiresOn: new Date('2027-06-01T00:00:00Z'),
  autoRenews: false,
  unpaidRenewal: null,
  nextTerm: { price: null, restoration: null, takenOn: null, wallet: null },
  renewalOpensOn: null,
  window: null,
  missingSince: null,
  readAt: now,
  nameServersReadAt: now,
  delegation: 'on',
  suspension: null,
  documents: null,
  nameServers: [{ host: 'ns1.reg.ru', addresses: [] }],
  dns: 'here',
  folder: null,
  contact: null,
  contactId: null,
  privacy: null,
  duties: [],
  hosts: [],
  operations: [],
  latest: null,
};
const kinds = (domain: Partial<DomainView>, known = zone) =>
  troublesOf({ ...well, ...domain }, known, now).map(({ kind }) => kind);

test('a domain that works has no troubles', () => {
  expect(kinds({})).toEqual([]);
});

test('each reason for a site that is down is said', () => {
  const ended = new Date('2026-11-23T00:00:00Z');
  expect(kinds({ expiresOn: ended, state: 'suspended' })).toEqual(['expired', 'suspended']);
  expect(kinds({ delegation: 'off' })).toEqual(['undelegated']);
  expect(kinds({ nameServers: [], dns: 'unknown' })).toEqual(['noServers']);
  expect(kinds({}, { ...zone, records: 0 })).toEqual(['emptyZone']);
  expect(kinds({ missingSince: ended })).toEqual(['missing']);
  expect(kinds({ state: 'gone', expiresOn: ended })).toEqual(['gone']);
});

test('the last day is paid for, and only an end that nobody will renew is near', () => {
  const today = new Date('2026-11-24T00:00:00Z');
  expect(kinds({ expiresOn: today })).toEqual(['expiring']);
  expect(kinds({ expiresOn: today, autoRenews: true })).toEqual([]);
});

test('records that are elsewhere, or were not read yet, are not missing', () => {
  expect(kinds({ dns: 'elsewhere' }, { ...zone, records: 0 })).toEqual([]);
  expect(troublesOf(well, { readAt: null, records: 0 }, now)).toEqual([]);
});
