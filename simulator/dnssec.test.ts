import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { WireRecord } from '@/lib/registrar/regwire/value';
import { openSimulator, type OpenSimulator } from './testing/open-simulator';
import { gtldContacts, ruOrder } from './testing/orders';

/** Key and DS record of RFC 6605 6.1. */
const RFC_KEY = 'GojIhhXUN/u4v54ZQqGSnyhWJwaubCvTmeexv7bR6edbkrSqQpF64cYbcB7wNcP+e+MAnLr+Wi9xMWyQLc8NAA==';
const RFC_DIGEST = 'b4c8c1fe2e7477127b27115656ad6256f424625bf5c1e2770ce6d6e37df61d17';

let open: OpenSimulator;
beforeEach(async () => {
  open = await openSimulator();
  await open.call('domain/create', ruOrder('vschizh.ru'));
});
afterEach(() => open.close());

const dnssec = async (action: string, params: WireRecord = {}) =>
  open.call(action, { domains: [{ dname: 'vschizh.ru' }], ...params });
const done = { answer: { domains: [{ dname: 'vschizh.ru', result: 'success' }] } };
const status = async (expected: string) =>
  expect(await dnssec('dnssec/get_status')).toMatchObject({ answer: { domains: [{ status: expected }] } });
const pass = () => open.control('POST', 'clock', { advanceSeconds: 121 });
const texts = async () =>
  [...JSON.stringify(await dnssec('dnssec/get_records')).matchAll(/"(vschizh[^"]+)"/g)].map((m) => m[1] ?? '');

it('signs a zone after a while and tells its keys with a DS record that fits', async () => {
  await status('disabled');
  expect(await dnssec('dnssec/enable')).toMatchObject(done);
  await status('updating');
  expect(await dnssec('dnssec/disable')).toMatchObject({
    answer: {
      domains: [{ error_code: 'DNSSEC_UPDATING_IN_PROGRESS', error_params: { domain_name: 'vschizh.ru' } }],
    },
  });
  await pass();
  await status('enabled');
  const [, zsk, ksk, ds] = ['', ...(await texts()).filter((text) => text !== 'vschizh.ru')];
  expect(zsk).toMatch(/^vschizh\.ru\. IN DNSKEY 256 3 13 \S{86}==$/);
  const key = Buffer.from(/257 3 13 (\S+)/.exec(ksk ?? '')?.[1] ?? '', 'base64');
  expect(key).toHaveLength(64);
  const data = Buffer.concat([Buffer.from('\u0007vschizh\u0002ru\u0000'), Buffer.from([1, 1, 3, 13]), key]);
  expect(ds).toMatch(
    new RegExp(`^vschizh\\.ru\\. IN DS \\d+ 13 2 ${createHash('sha256').update(data).digest('hex')}$`),
  );
});

it('replaces each key by itself, the old one staying while the change is under way', async () => {
  await dnssec('dnssec/enable');
  await pass();
  const before = await texts();
  for (const [action, changed] of [
    ['dnssec/renew_ksk', ' 257 '],
    ['dnssec/renew_zsk', ' 256 '],
  ] as const) {
    expect(await dnssec(action)).toMatchObject(done);
    expect((await texts()).filter((text) => text.includes(changed))).toHaveLength(2);
    expect(await dnssec(action)).toMatchObject({
      answer: { domains: [{ error_code: 'DNSSEC_UPDATING_IN_PROGRESS' }] },
    });
    await pass();
  }
  const after = await texts();
  expect(after).toHaveLength(before.length);
  expect(after.filter((text) => before.includes(text) && text !== 'vschizh.ru')).toEqual([]);
  await dnssec('dnssec/disable');
  await pass();
  await status('disabled');
  expect(await dnssec('dnssec/get_records')).toMatchObject({ answer: { domains: [{ records: [] }] } });
  expect(await dnssec('dnssec/renew_zsk')).toMatchObject({ answer: { domains: [{ error_code: 'INVALID_RECORDS' }] } });
});

it('takes keys of zones on other servers, and those alone', async () => {
  const records = [`vschizh.ru. 3600 IN DNSKEY 257 3 13 ${RFC_KEY}`];
  expect(await dnssec('dnssec/add_keys', { records })).toMatchObject({
    answer: { domains: [{ error_code: 'DOMAIN_USES_REGRU_NSS' }] },
  });
  await open.call('domain/update_nss', {
    dname: 'vschizh.ru',
    nss: { ns0: 'ns1.example.net', ns1: 'ns2.example.net' },
  });
  expect(await dnssec('dnssec/enable')).toMatchObject({
    answer: { domains: [{ error_code: 'DOMAIN_IS_NOT_USE_REGRU_NSS' }] },
  });
  expect(await dnssec('dnssec/add_keys', { records })).toMatchObject(done);
  await pass();
  await dnssec('dnssec/add_keys', { records: [{ keytag: '55648', alg: 13, digtype: 2, digest: RFC_DIGEST }] });
  await pass();
  await status('enabled');
  expect(await dnssec('dnssec/get_records')).toMatchObject({
    answer: {
      domains: [
        {
          records: [
            { alg: '13', digtype: '2' },
            { keytag: '55648', digest: RFC_DIGEST.toUpperCase() },
          ],
        },
      ],
    },
  });
  await open.call('domain/update_nss', { dname: 'vschizh.ru', nss: { ns0: 'ns1.reg.ru', ns1: 'ns2.reg.ru' } });
  await status('disabled');
});

it.each([
  [[]],
  [['']],
  [['vschizh.ru. IN DS 55648 13 2 abc']],
  [[`other.ru. IN DS 55648 13 2 ${RFC_DIGEST}`]],
  [[`vschizh.ru. IN DNSKEY 256 3 13 ${RFC_KEY}`]],
  [[`vschizh.ru. IN DNSKEY 257 3 13 ${RFC_KEY.slice(4)}`]],
  [[`vschizh.ru. IN DNSKEY 257 3 99 ${RFC_KEY}`]],
  [[{ keytag: '70000', alg: '13', digtype: '2', digest: RFC_DIGEST }]],
])('refuses %j as keys of the parent zone', async (records) => {
  await open.call('domain/update_nss', {
    dname: 'vschizh.ru',
    nss: { ns0: 'ns1.example.net', ns1: 'ns2.example.net' },
  });
  expect(await dnssec('dnssec/add_keys', { records })).toMatchObject({
    answer: { domains: [{ error_code: 'INVALID_RECORDS' }] },
  });
  await status('disabled');
});

it('has no DNSSEC in zones whose registry takes none', async () => {
  await open.call('domain/create', ruOrder('vschizh.name', { contacts: gtldContacts() }));
  for (const action of ['dnssec/nop', 'dnssec/get_status', 'dnssec/enable', 'dnssec/get_records'])
    expect(await open.call(action, { domains: [{ dname: 'vschizh.name' }, { dname: 'vschizh.ru' }] })).toMatchObject({
      answer: { domains: [{ error_code: 'DOMAIN_DOESNT_SUPPORT_DNSSEC' }, { result: 'success' }] },
    });
});
