import { expect, test } from 'vitest';
import { isAbout, rdapReferral, readRdapObject } from '@/lib/portfolio/whois/reading/rdap-object';
import { readRegistration } from '@/lib/portfolio/whois/reading/read';

const card = (...rows: readonly (readonly [string, unknown])[]) => [
  'vcard',
  [['version', {}, 'text', '4.0'], ...rows.map(([name, value]) => [name, {}, 'text', value])],
];

const registry = {
  objectClassName: 'domain',
  ldhName: 'EXAMPLE.COM',
  status: ['client transfer prohibited', 'active', 7],
  events: [
    { eventAction: 'registration', eventDate: '1995-08-14T04:00:00Z' },
    { eventAction: 'expiration', eventDate: '2026-08-13T04:00:00Z' },
    { eventAction: 'last changed' },
  ],
  entities: [{ roles: ['registrar'], vcardArray: card(['fn', 'Example Registrar, Inc.']) }],
  nameservers: [{ ldhName: 'A.IANA-SERVERS.NET', ipAddresses: { v4: ['199.43.135.53'] } }, { unicodeName: 'no name' }],
  secureDNS: { delegationSigned: true },
  links: [
    { rel: 'self', type: 'application/rdap+json', href: 'https://rdap.example/self' },
    { rel: 'related', type: 'text/html', href: 'https://rdap.example/page' },
    { rel: 'related', type: 'application/rdap+json', href: 'https://rdap.registrar.example/domain/EXAMPLE.COM' },
  ],
};
const text = JSON.stringify(registry);

test('a domain object in the form of a registration, whatever in it is misshapen', () => {
  expect(isAbout(text, 'example.com')).toBe(true);
  expect(rdapReferral(text)).toBe('https://rdap.registrar.example/domain/EXAMPLE.COM');
  expect(readRdapObject(text)).toEqual({
    registrar: 'Example Registrar, Inc.',
    created: { at: new Date('1995-08-14T04:00:00Z'), isDay: false },
    updated: null,
    paidTill: { at: new Date('2026-08-13T04:00:00Z'), isDay: false },
    free: null,
    states: ['clienttransferprohibited', 'ok'],
    nameServers: [{ host: 'a.iana-servers.net', addresses: ['199.43.135.53'] }],
    isSigned: true,
    holder: null,
  });
});

test('the registrar adds what the registry does not say, and overrules nothing', () => {
  const registrar = JSON.stringify({
    objectClassName: 'domain',
    ldhName: 'example.com',
    events: [{ eventAction: 'expiration', eventDate: '2099-01-01T00:00:00Z' }],
    entities: [{ roles: ['registrant'], vcardArray: card(['fn', ''], ['org', 'Roga i Kopyta']) }],
  });
  const read = readRegistration([
    { protocol: 'rdap', server: 'registry', text },
    { protocol: 'rdap', server: 'registrar', text: registrar },
  ]);
  expect(read).toMatchObject({
    paidTill: { at: new Date('2026-08-13T04:00:00Z') },
    holder: { kind: 'organization', name: 'Roga i Kopyta' },
  });
});

test.each(['', 'null', '[]', '"domain"', '{"objectClassName":"entity"}', '{"objectClassName":"domain"', '<html>'])(
  'nothing follows from %s',
  (odd) => {
    expect(readRdapObject(odd)).toBeNull();
    expect(isAbout(odd, 'example.com')).toBe(false);
    expect(rdapReferral(odd)).toBeNull();
  },
);

test('lists that are none, and cards that are none, are nothing', () => {
  const odd = {
    objectClassName: 'domain',
    ldhName: 'x.com',
    status: 'active',
    entities: [{ roles: ['registrar'], vcardArray: 7 }],
    events: {},
  };
  expect(readRdapObject(JSON.stringify(odd))).toMatchObject({ registrar: null, states: [], created: null });
});
