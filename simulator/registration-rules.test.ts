import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WireRecord } from '@/lib/registrar/regwire/value';
import { openSimulator, type OpenSimulator } from './testing/open-simulator';
import { gtldContacts, ruOrder, ruPerson } from './testing/orders';
import { ZONE_CONTACTS } from './testing/zone-contacts';

let open: OpenSimulator;
beforeAll(async () => {
  open = await openSimulator();
  await open.control('POST', 'accounts', { username: 'reseller', balance: 1_000_000 });
  await open.control('POST', 'settings', { billingMs: 0 });
});
afterAll(() => open.close());

describe('contacts', () => {
  it.each(ZONE_CONTACTS)(
    'of the zone register %s, and none of their fields may be missing or wrong',
    async (dname, contacts) => {
      const kept = Object.entries(contacts).filter(([name]) => TELLS_THE_TYPE.test(name));
      const asked = Object.keys(contacts).filter((name) => !OPTIONAL.test(name) && !TELLS_THE_TYPE.test(name));
      const bare = { ...Object.fromEntries(kept), e_mail: '', surprise: 'x' };
      expect(await open.call('domain/create', ruOrder(dname, { contacts: bare }))).toMatchObject({
        error_code: 'INVALID_CONTACTS',
        error_params: {
          invalid_fields: {
            ...Object.fromEntries(asked.map((name) => [name, 'required'])),
            surprise: expect.any(String),
          },
        },
      });
      const answer = await open.call('domain/create', ruOrder(dname, { contacts }));
      expect(answer, JSON.stringify(answer['error_params'])).toMatchObject({ result: 'success' });
    },
  );

  it('of the geo zones may reach people by two lines, each within the limit', async () => {
    const [, person = {}] = ZONE_CONTACTS.find(([dname]) => dname === 'vschizh-test.moscow') ?? [];
    const lines = { o_phone: '+7 495 1234567\n+7 495 1234569', o_email: 'adm-group@newtime.ru\nsidor@newtime.msk.su' };
    expect(
      await open.call('domain/create', ruOrder('vschizh-lines.moscow', { contacts: { ...person, ...lines } })),
    ).toMatchObject({ result: 'success' });
    const long = { ...person, o_phone: `+7 495 1234567\n+7 495 ${'1'.repeat(20)}` };
    expect(await open.call('domain/create', ruOrder('vschizh-long.moscow', { contacts: long }))).toMatchObject({
      error_params: { invalid_fields: { o_phone: expect.stringContaining('too long') } },
    });
    const com = { ...gtldContacts(), o_phone: lines.o_phone };
    expect(await open.call('domain/create', ruOrder('vschizh-lines.com', { contacts: com }))).toMatchObject({
      error_code: 'INVALID_CONTACTS',
    });
  });

  it('ask a Russian organisation for its KPP, which may have letters, and a foreign one for none', async () => {
    const [, firm = {}] = ZONE_CONTACTS.find(([dname]) => dname === 'vschizh-firm.su') ?? [];
    const order = (dname: string, changes: WireRecord) => ruOrder(dname, { contacts: { ...firm, ...changes } });
    expect(await open.call('domain/create', order('vschizh-kpp.ru', { kpp: '6663AB001' }))).toMatchObject({
      result: 'success',
    });
    expect(await open.call('domain/create', order('vschizh-none.ru', { kpp: '' }))).toMatchObject({
      error_params: { invalid_fields: { kpp: 'required' } },
    });
    expect(
      await open.call('domain/create', order('vschizh-by.ru', { kpp: '', code: '', country: 'BY' })),
    ).toMatchObject({
      result: 'success',
    });
  });

  it.each([
    ['birth_date', '31.02.1990'],
    ['phone', '8-495-1234567'],
    ['e_mail', 'nobody'],
    ['country', 'Russia'],
    ['person', 'Святослав Рюрик'],
    ['p_addr', 'short'],
  ])('%s cannot be %s', async (field, value) => {
    const order = ruOrder('vschizh-wrong.ru', { contacts: ruPerson({ [field]: value }) });
    expect(await open.call('domain/create', order)).toMatchObject({
      error_code: 'INVALID_CONTACTS',
      error_params: { invalid_fields: { [field]: expect.any(String) } },
    });
  });
});

const TELLS_THE_TYPE = /^(person|org|o_company|o_birth_date|country)$/;
/** What the reference calls optional, or leaves open. */
const OPTIONAL = /^code$|_r$(?<!address_r|org_r|person_r)|_code$|^[at]_postcode$|^travel_uin$|^srvloc_/;

describe('names', () => {
  it.each([
    ['a.ru', 'DOMAIN_INVALID_LENGTH'],
    ['ab.com', 'DOMAIN_INVALID_LENGTH'],
    [`${'a'.repeat(64)}.ru`, 'DOMAIN_INVALID_LENGTH'],
    ['-ab.ru', 'INVALID_DOMAIN_NAME_FORMAT'],
    ['ab--cd.ru', 'INVALID_DOMAIN_NAME_FORMAT'],
    ['дом-мечты.ru', 'DOMAIN_NAME_MUSTBEENG'],
    ['house.рф', 'DOMAIN_NAME_MUSTBERUS'],
    ['123.рф', 'DOMAIN_BAD_NAME_ONLYDIGITS'],
    ['ййй.me', 'DOMAIN_BAD_NAME'],
    ['їжак.рф', 'DOMAIN_NAME_MUSTBEENG'],
    ['qqйй.com', 'HAVE_MIXED_CODETABLES'],
    ['москва-αβγ.com', 'HAVE_MIXED_CODETABLES'],
    ['xn--000.com', 'INVALID_DOMAIN_NAME_PUNYCODE'],
    ['china.cn', 'TLD_DISABLED'],
    ['wwww.ww', 'INVALID_DOMAIN_NAME_FORMAT'],
    ['msk.ru', 'DOMAIN_STOP_LIST'],
  ])('%s is refused with %s', async (dname, code) => {
    expect(await open.call('domain/check', { dname })).toMatchObject({
      answer: { domains: [{ error_code: code }] },
    });
  });

  it('of many scripts are free where their zone takes them', async () => {
    const names = [
      'їжак.сайт',
      'σπίτι.com',
      '東京タワー.net',
      'טסט-טסט.com',
      'տուն.su',
      'müller-haus.org',
      'xn--e1aybc1a.xn--p1ai',
    ];
    const domains = names.map((dname) => ({ dname }));
    expect(await open.call('domain/check', { domains })).toMatchObject({
      answer: { domains: names.map((dname) => ({ dname, result: 'Available' })) },
    });
  });
});

it('gives a phone number three names of .pp.ua', async () => {
  const order = (dname: string): ReturnType<OpenSimulator['call']> =>
    open.call('domain/create', ruOrder(dname, { contacts: { ...gtldContacts(), o_phone: '+380.501234567' } }));
  for (const dname of ['phone-1.pp.ua', 'phone-2.pp.ua', 'phone-3.pp.ua'])
    expect(await order(dname)).toMatchObject({ result: 'success' });
  expect(await order('phone-4.pp.ua')).toMatchObject({
    error_code: 'INVALID_CONTACTS',
    error_params: { param: 'o_phone' },
  });
});

it.each([
  ['vschizh-years.ru', 2, 'INVALID_PERIOD'],
  ['vschizh-years.com', 11, 'INVALID_PERIOD'],
  ['vschizh-years.com', 0, 'INVALID_PERIOD'],
  ['vschizh-years.tm', 9, 'INVALID_PERIOD'],
])('%s is not sold for %i years', async (dname, period, code) => {
  const contacts = dname.endsWith('.ru') ? ruPerson() : gtldContacts();
  expect(await open.call('domain/create', ruOrder(dname, { period, contacts }))).toMatchObject({ error_code: code });
});

it('describes the rules of each zone', async () => {
  expect(await open.call('domain/get_tld_info', { tld: '.ru' })).toMatchObject({
    answer: { tld_info: { min_nss_count: '0', max_nss_count: '13', regperiods: '1', privacy_protection_allowed: '0' } },
  });
  expect(await open.call('domain/get_tld_info', { tld: 'xn--p1ai' })).toMatchObject({
    answer: { tld_info: { idn_allowed: '1', tld: 'рф', renew_grace_period_before_expdate: '60' } },
  });
  expect(await open.call('domain/get_tld_info', { tld: 'com' })).toMatchObject({
    answer: { tld_info: { email_verification: '1', restoration_grace_period: '30', regperiods: '1-10' } },
  });
  expect(await open.call('domain/get_tld_info', { tld: 'cn' })).toMatchObject({
    error_code: 'UNAVAILABLE_DOMAIN_ZONE',
  });
  expect(await open.call('domain/get_tld_info', {})).toMatchObject({ error_code: 'NO_TLD' });
  await open.call('domain/create', ruOrder('vschizh-info.ru'));
  expect(await open.call('domain/get_tld_info', { dname: 'vschizh-info.ru' })).toMatchObject({
    answer: { tld_info: { tld: 'ru' } },
  });
  const domains = [{ dname: 'vschizh-info.ru' }, { dname: 'nobody.com' }];
  expect(await open.call('domain/get_tld_info', { domains })).toMatchObject({
    answer: { domains: [{ tld_info: { tld: 'ru' } }, { error_code: 'DOMAIN_NOT_FOUND' }] },
  });
});

it('orders no empty list', async () => {
  expect(await open.call('domain/create', { ...ruOrder('x'), domain_name: '', domains: [] })).toMatchObject({
    error_code: 'NO_DOMAINS_CHECKED',
  });
});
