import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSimulator, type OpenSimulator } from '../testing/open-simulator';
import { gtldContacts, ruOrder } from '../testing/orders';

let open: OpenSimulator;
beforeAll(async () => {
  open = await openSimulator();
  await open.control('POST', 'clock', { now: '2026-11-24T10:00:00Z' });
  await open.call('domain/create', ruOrder('vschizh.com', { contacts: gtldContacts(), period: 2 }));
  await open.call('domain/create', ruOrder('vschizh.ru'));
});
afterAll(() => open.close());

const ask = (path: string, init: RequestInit = {}): Promise<Response> => fetch(`${open.url}/rdap/${path}`, init);

it('tells of a generic name as RFC 9083 writes it', async () => {
  const answer = await ask('domain/VSCHIZH.com');
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/rdap+json']);
  expect(await answer.json()).toMatchObject({
    objectClassName: 'domain',
    ldhName: 'vschizh.com',
    status: ['active'],
    events: [
      { eventAction: 'registration', eventDate: '2026-11-24T00:00:00Z' },
      { eventAction: 'expiration', eventDate: '2028-11-24T00:00:00Z' },
      { eventAction: 'last update of RDAP database' },
    ],
    entities: [
      { roles: ['registrar'], handle: '1606' },
      {
        roles: ['registrant'],
        vcardArray: ['vcard', expect.arrayContaining([['fn', {}, 'text', 'Svyatoslav Ryurik']])],
      },
    ],
    nameservers: [{ ldhName: 'ns1.reg.ru' }, { ldhName: 'ns2.reg.ru' }],
    secureDNS: { delegationSigned: false },
  });
});

it('hides people who asked for it', async () => {
  await open.call('domain/create', ruOrder('hidden.com', { contacts: gtldContacts() }));
  await open.call('domain/update_private_person_flag', { dname: 'hidden.com', private_person_flag: 1 });
  const text = await (await ask('domain/hidden.com')).text();
  expect(text).toContain('Protection of Private Person');
  expect(text).not.toMatch(/Ryurik/);
});

it('knows no name that is free, none of .ru, and nothing but names', async () => {
  for (const [path, status] of [
    ['domain/free-name-of-nobody.com', 404],
    ['domain/vschizh.ru', 404],
    ['domain/%E0%A4%A', 400],
    ['entity/1606', 400],
  ] as const) {
    const answer = await ask(path);
    expect([path, answer.status, await answer.json()]).toEqual([
      path,
      status,
      expect.objectContaining({ errorCode: status }),
    ]);
  }
  expect((await ask('domain/vschizh.com', { method: 'POST', body: '' })).status).toBe(405);
});
