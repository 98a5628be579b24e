import { expect, test } from 'vitest';
import { readReferral, readVerdict, readWhoisText } from '@/lib/portfolio/whois/reading/whois-text';

const tci = `% TCI Whois Service. Terms of use:
% https://tcinet.ru/documents/whois_ru_rf.pdf (in Russian)

domain:        EXAMPLE.RU
nserver:       ns1.example.ru. 193.232.156.1, 2001:678:17::1
nserver:       ns2.other.net.
state:         REGISTERED, NOT DELEGATED, UNVERIFIED
org:           Roga i Kopyta, LLC
taxpayer-id:   7700000000
registrar:     REGRU-RU
created:       1999-02-17T21:00:00Z
paid-till:     2026-11-10T00:34:07Z
free-date:     2026-12-11
source:        TCI

Last updated on 2026-02-01T00:00:00Z`;

const verisign = `   Domain Name: EXAMPLE.COM
   Registrar WHOIS Server: whois.registrar.example
   Updated Date: 2025-08-14T07:01:34Z
   Creation Date: 1995-08-14T04:00:00Z
   Registry Expiry Date: 2026-08-13T04:00:00Z
   Registrar: Example Registrar, Inc.
   Domain Status: clientTransferProhibited https://icann.org/epp#clientTransferProhibited
   Domain Status: serverHold (https://www.icann.org/epp#serverHold)
   Name Server: A.IANA-SERVERS.NET
   DNSSEC: signedDelegation
>>> Last update of whois database: 2026-02-01T00:00:00Z <<<
NOTICE: The expiration date displayed in this record is the date the registrar's sponsorship expires: see above.`;

test('what the registry of .ru says', () => {
  expect(readVerdict(tci, ['example.ru'])).toBe('registered');
  expect(readWhoisText(tci)).toEqual({
    registrar: 'REGRU-RU',
    created: { at: new Date('1999-02-17T21:00:00Z'), isDay: false },
    updated: null,
    paidTill: { at: new Date('2026-11-10T00:34:07Z'), isDay: false },
    free: { at: new Date('2026-12-11T00:00:00Z'), isDay: true },
    states: ['registered', 'notdelegated', 'unverified'],
    nameServers: [
      { host: 'ns1.example.ru', addresses: ['193.232.156.1', '2001:678:17::1'] },
      { host: 'ns2.other.net', addresses: [] },
    ],
    isSigned: null,
    holder: { kind: 'organization', name: 'Roga i Kopyta, LLC' },
  });
});

test('what the registry of .com says, and to whom it leads', () => {
  expect(readVerdict(verisign, ['example.com'])).toBe('registered');
  expect(readReferral(verisign)).toBe('whois.registrar.example');
  expect(readWhoisText(verisign)).toMatchObject({
    registrar: 'Example Registrar, Inc.',
    paidTill: { at: new Date('2026-08-13T04:00:00Z') },
    states: ['clienttransferprohibited', 'serverhold'],
    nameServers: [{ host: 'a.iana-servers.net' }],
    isSigned: true,
    holder: null,
  });
});

test.each([
  ['created: 2012.07.01', '2012-07-01T00:00:00.000Z', true],
  ['Creation Date: 2011-05-13 11:27:19 (GMT+0:00)', '2011-05-13T11:27:19.000Z', false],
  ['created: 2012-10-03 20:14:14+03', '2012-10-03T17:14:14.000Z', false],
  ['created: 2012-10-03 20:14:14', '2012-10-03T00:00:00.000Z', true],
  ['created: 13-May-2011', '2011-05-13T00:00:00.000Z', true],
  ['Domain created............: 2019-12-01T00:00:00.0Z', '2019-12-01T00:00:00.000Z', false],
])('%s is a date', (line, iso, isDay) => {
  expect(readWhoisText(line).created).toEqual({ at: new Date(iso), isDay });
});

test.each(['created: soon', 'created: 2012-99-99', 'created: <script>'])('%s is none', (line) => {
  expect(readWhoisText(line).created).toBeNull();
});

test.each([
  [
    '% TCI Whois Service.\n\nNo entries found for the selected source(s).\n\nLast updated on 2026-02-01T00:00:00Z',
    'free',
  ],
  ['No match for "EXAMPLE.RU".\n>>> Last update of whois database: 2026-02-01T00:00:00Z <<<', 'free'],
  ['No match for domain "example.ru".', 'free'],
  ['NOT FOUND', 'free'],
  ['Domain not found.', 'free'],
  ['DOMAIN NOT FOUND', 'free'],
  ['Not found: example.ru', 'free'],
  ['No Data Found', 'free'],
  ['The queried object does not exist: example.ru', 'free'],
  ['*** Nothing found for this query.\nNothing found for this query.', 'free'],
  ['% No entries found for example.ru', 'free'],
  ['Domain: example.ru\nScript: LATIN\n\nStatus: AVAILABLE', 'free'],
  ['Reserved by Registry', 'reserved'],
  ['', 'unclear'],
  ['Please come back later', 'unclear'],
  ['Terms of use: records that are not found here may exist elsewhere.', 'unclear'],
  ['domain: other.ru\nstate: REGISTERED\nregistrar: X\ncreated: 2020-01-01\nsource: Y', 'unclear'],
  ['<html><title>404 Not Found</title></html>', 'unclear'],
  ['You have exceeded allowed connection rate', null],
  ['% You are not allowed to connect', null],
  ['WHOIS LIMIT EXCEEDED - SEE WWW.PIR.ORG/WHOIS FOR DETAILS', null],
  ['-1: Still in grace period, wait 120 seconds', null],
])('%s: %s', (text, verdict) => expect(readVerdict(text, ['example.ru'])).toBe(verdict));

test.each([
  ['person: Private Person', { kind: 'hidden' }],
  ['Registrant Name: REDACTED FOR PRIVACY\nRegistrant Organization: Privacy service', { kind: 'hidden' }],
  ['Registrant Name: Protection of Private Person', { kind: 'hidden' }],
  [
    'Registrant Name: Ivan\nRegistrant Organization: Fire Protection LLC',
    { kind: 'organization', name: 'Fire Protection LLC' },
  ],
  ['person: Ivan I Ivanov', { kind: 'person', name: 'Ivan I Ivanov' }],
])('%s', (text, holder) => expect(readWhoisText(text).holder).toEqual(holder));

test('a text made to be slow, or endless in rows, is read at once', () => {
  const texts = [
    'a '.repeat(30_000),
    `${'. '.repeat(500)}:\n`.repeat(60),
    'nserver: x\n'.repeat(6000),
    'no '.repeat(20_000),
  ];
  const began = performance.now();
  for (const text of texts) {
    readVerdict(text, ['example.ru']);
    expect(readWhoisText(text).nameServers.length).toBeLessThanOrEqual(20);
  }
  expect(performance.now() - began).toBeLessThan(1000);
});
