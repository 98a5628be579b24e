import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSimulator, type OpenSimulator } from './testing/open-simulator';
import { gtldContacts, ruOrder, ruPerson } from './testing/orders';
import { ZONE_CONTACTS } from './testing/zone-contacts';

let open: OpenSimulator;
beforeEach(async () => {
  open = await openSimulator();
  await open.control('POST', 'settings', { billingMs: 0 });
});
afterEach(() => open.close());

describe('name servers inside a domain', () => {
  const host = { dname: 'vschizh.com', ns0: 'ns1.vschizh.com', ns0ip: '203.0.113.5' };
  beforeEach(() => open.call('domain/create', ruOrder('vschizh.com', { contacts: gtldContacts() })));

  it('need an address until the registry knows them', async () => {
    const nss = { ns0: 'ns1.vschizh.com', ns1: 'ns2.reg.ru' };
    expect(await open.call('domain/update_nss', { dname: 'vschizh.com', nss })).toMatchObject({
      error_code: 'INVALID_NSS',
    });
    expect(await open.call('domain/register_ns', host)).toMatchObject({
      answer: { resp: { actiontype: 'AddCns', description: 'vschizh.com', status: 'success' } },
    });
    expect(await open.call('domain/update_nss', { dname: 'vschizh.com', nss })).toMatchObject({ result: 'success' });
  });

  it('lose their addresses one by one, the last only when no domain uses them', async () => {
    await open.call('domain/register_ns', host);
    await open.call('domain/register_ns', { ...host, ns0ip: '2001:db8::6' });
    await open.call('domain/update_nss', { dname: 'vschizh.com', nss: { ns0: 'ns1.vschizh.com', ns1: 'ns2.reg.ru' } });
    expect(await open.call('domain/delete_ns', host)).toMatchObject({ answer: { resp: { actiontype: 'DelCnsIp' } } });
    expect(await open.call('domain/delete_ns', host)).toMatchObject({ error_code: 'INVALID_NSS' });
    const last = { ...host, ns0ip: '2001:db8::6' };
    expect(await open.call('domain/delete_ns', last)).toMatchObject({ error_code: 'INVALID_NSS' });
    await open.call('domain/update_nss', { dname: 'vschizh.com', nss: { ns0: 'ns1.reg.ru', ns1: 'ns2.reg.ru' } });
    expect(await open.call('domain/delete_ns', last)).toMatchObject({ result: 'success' });
  });

  it.each([
    [{ ...host, ns0: 'ns1.elsewhere.com' }, 'INVALID_NSS'],
    [{ ...host, ns0ip: '10.0.0.1' }, 'IP_INVALID'],
    [{ ...host, ns0ip: '300.1.1.1' }, 'IP_INVALID'],
    [{ ...host, dname: 'nobody.com' }, 'DOMAIN_NOT_FOUND'],
  ])('are not %j', async (params, code) => {
    expect(await open.call('domain/register_ns', params)).toMatchObject({ error_code: code });
  });

  it('are for international domains and for their owners', async () => {
    await open.call('domain/create', ruOrder('vschizh.ru'));
    const russian = { dname: 'vschizh.ru', ns0: 'ns1.vschizh.ru', ns0ip: '203.0.113.5' };
    expect(await open.call('domain/register_ns', russian)).toMatchObject({ error_code: 'UNAVAILABLE_DOMAIN_ZONE' });
    expect(await open.call('domain/register_ns', host, {})).toMatchObject({ error_code: 'NO_AUTH' });
  });
});

it('takes a .ru domain out of its zone and puts it back', async () => {
  await open.call('domain/create', ruOrder('vschizh.ru'));
  await open.call('domain/create', ruOrder('vschizh.com', { contacts: gtldContacts() }));
  const domains = [{ dname: 'vschizh.ru' }, { dname: 'vschizh.com' }];
  expect(await open.call('domain/undelegate', { domains })).toMatchObject({
    answer: { domains: [{ result: 'success' }, { error_code: 'UNDELEGATION_NOT_SUPPORTED_BY_TLD' }] },
  });
  expect(await undelegated()).toBe('1');
  await open.call('domain/delegate', { dname: 'vschizh.ru' });
  expect(await undelegated()).toBe('0');
  expect(await open.call('domain/update_nss', { dname: 'vschizh.ru', undelegate: 1 })).toMatchObject({
    answer: { services: [{ dname: 'vschizh.ru', result: 'success' }] },
  });
  expect(await undelegated()).toBe('1');
});

it('delegates no name that was registered without servers, until it has some', async () => {
  await open.call('domain/create', ruOrder('vschizh.ru', { not_delegated: 1 }));
  expect(await open.call('domain/delegate', { dname: 'vschizh.ru' })).toMatchObject({ error_code: 'INVALID_NSS' });
  await open.call('domain/update_nss', { dname: 'vschizh.ru', ns0: 'ns1.reg.ru', ns1: 'ns2.reg.ru' });
  expect(await undelegated()).toBe('0');
});

it('hides persons, no organisations, and nobody where the zone does not', async () => {
  for (const [dname, contacts] of ZONE_CONTACTS.filter(([name]) => /\.(ru|su|moscow)$/.test(name)))
    await open.call('domain/create', ruOrder(dname, { contacts }));
  const names = ['vschizh-test.ru', 'vschizh-firm.su', 'vschizh-test.moscow'];
  const domains = names.map((dname) => ({ dname }));
  expect(await open.call('domain/update_private_person_flag', { domains, private_person_flag: 1 })).toMatchObject({
    answer: {
      domains: [{ result: 'success' }, { error_code: 'PP_UPDATE_FAIL' }, { error_code: 'PP_UPDATE_FAIL' }],
      pp_flag: 'is set',
    },
  });
});

it('gives one link for documents of a Russian domain and none for others', async () => {
  await open.call('domain/create', ruOrder('vschizh.ru'));
  await open.call('domain/create', ruOrder('vschizh.com', { contacts: gtldContacts() }));
  const { answer } = await open.call('domain/get_docs_upload_uri', { dname: 'vschizh.ru' });
  expect(answer).toMatchObject({ url: expect.stringMatching(/userdoc_secretkey=\d+$/) });
  expect((await open.call('domain/get_docs_upload_uri', { dname: 'vschizh.ru' }))['answer']).toEqual(answer);
  expect(await open.call('domain/get_docs_upload_uri', { dname: 'vschizh.com' })).toMatchObject({
    error_code: 'CANT_GET_DOCS_UPLOAD_SID',
  });
});

it('writes to registrants of international names until they confirm', async () => {
  await open.call('domain/create', ruOrder('vschizh.ru'));
  await open.call('domain/create', ruOrder('vschizh.com', { contacts: gtldContacts() }));
  expect(await letter({ dname: 'vschizh.ru' })).toMatchObject({ status: 'NOT_REQUIRED' });
  expect(await letter({ dname: 'vschizh.com', check_only: 1 })).toMatchObject({ status: 'NOT_VERIFIED' });
  expect(await letter({ dname: 'vschizh.com' })).toMatchObject({ status: 'SENT' });
  await open.control('POST', 'verified-emails', { emails: ['test@test.ru'] });
  expect(await letter({ domains: [{ dname: 'vschizh.com' }] })).toMatchObject({
    domains: [{ dname: 'vschizh.com', status: 'ALREADY_VERIFIED' }],
  });
});

it('changes contacts of .md for money and with consent only', async () => {
  await open.control('POST', 'accounts', { username: 'reseller', balance: 10_000 });
  await open.call('domain/create', ruOrder('vschizh.md', { contacts: gtldContacts() }));
  const update = { dname: 'vschizh.md', contacts: gtldContacts() };
  expect(await open.call('domain/update_contacts', update)).toMatchObject({ error_code: 'PARAMETER_MISSING' });
  expect(await open.call('domain/update_contacts', { ...update, payout_agreement: 1 })).toMatchObject({
    result: 'success',
  });
  expect(await open.call('user/get_balance')).toMatchObject({ answer: { prepay: '210' } });
  expect(await open.call('domain/update_contacts', { ...update, payout_agreement: 1 })).toMatchObject({
    error_code: 'NOT_ENOUGH_MONEY',
  });
  expect(await open.control('GET', 'books')).toMatchObject({ violations: [] });
});

it('sets contacts together only where the zones and the registrants are of a kind', async () => {
  for (const dname of ['vschizh.ru', 'vschizh.su']) await open.call('domain/create', ruOrder(dname));
  for (const dname of ['vschizh.com', 'vschizh.net'])
    await open.call('domain/create', ruOrder(dname, { contacts: gtldContacts() }));
  const update = (contacts: ReturnType<typeof ruPerson>, ...names: string[]): ReturnType<OpenSimulator['call']> =>
    open.call('domain/update_contacts', { contacts, domains: names.map((dname) => ({ dname })) });
  // Any names of one zone go together; .рф is in no set with .ru.
  await open.call('domain/create', ruOrder('вщижград.рф'));
  await open.call('domain/create', ruOrder('вщижград-два.рф'));
  expect(await update(ruPerson(), 'вщижград.рф', 'вщижград-два.рф', 'vschizh.ru')).toMatchObject({
    answer: { domains: [{ result: 'success' }, { result: 'success' }, { error_code: 'INCOMPATIBLE_ZONES' }] },
  });
  expect(await update(ruPerson(), 'vschizh.ru', 'vschizh.su', 'vschizh.com')).toMatchObject({
    answer: { domains: [{ result: 'success' }, { result: 'success' }, { error_code: 'INCOMPATIBLE_ZONES' }] },
  });
  expect(await update(gtldContacts(), 'vschizh.com', 'vschizh.net')).toMatchObject({
    answer: { domains: [{ result: 'success' }, { result: 'success' }] },
  });
  const firm = ZONE_CONTACTS.find(([dname]) => dname === 'vschizh-firm.su')?.[1] ?? {};
  expect(await update(firm, 'vschizh.ru')).toMatchObject({
    answer: { domains: [{ error_code: 'INCOMPATIBLE_CONTYPES' }] },
  });
});

async function undelegated(): Promise<unknown> {
  const { answer } = await open.call('user/get_statistics');
  return JSON.parse(JSON.stringify(answer)).undelegated_domains_cnt;
}

async function letter(params: Parameters<OpenSimulator['call']>[1]): Promise<unknown> {
  return (await open.call('domain/send_email_verification_letter', params))['answer'];
}
