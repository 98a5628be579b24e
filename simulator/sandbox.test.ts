import { afterAll, beforeAll, expect, it } from 'vitest';
import type { WireRecord } from '@/lib/registrar/regwire/value';
import { openSimulator, type OpenSimulator } from './testing/open-simulator';
import { ruOrder } from './testing/orders';

const SANDBOX = { username: 'test', password: 'test' };

let open: OpenSimulator;
beforeAll(async () => {
  open = await openSimulator();
  open.simulator.world.settings.strict = false;
});
afterAll(() => open.close());

const ask = (command: string, params: WireRecord = {}) => open.call(command, params, SANDBOX);
const noDomain = { error_code: 'NO_DOMAIN', error_text: 'domain_name not given or empty', result: 'error' };

it('answers the five items of the reference as the reference does (2.2.4.4)', async () => {
  const services = [
    { dname: 'test.ru' },
    { dname: 'test.su', servtype: 'srv_hosting_ispmgr' },
    { service_id: '111111' },
    { service_id: '22bug22' },
    { surprise: 'surprise.ru' },
  ];
  expect((await ask('service/nop', { services }))['answer']).toEqual({
    services: [
      { dname: 'test.ru', result: 'success', service_id: 12345, servtype: 'domain' },
      { dname: 'test.su', result: 'success', service_id: 12346, servtype: 'srv_hosting_ispmgr' },
      { dname: 'test12347.ru', result: 'success', service_id: '111111', servtype: 'domain' },
      expect.objectContaining({ error_code: 'INVALID_SERVICE_ID', result: 'error', service_id: '22bug22' }),
      { ...noDomain, surprise: 'surprise.ru' },
    ],
  });
});

it('knows no name that is empty, and no zone of nobody', async () => {
  for (const command of ['domain/nop', 'service/get_info', 'zone/add_alias', 'domain/get_nss'])
    expect(await ask(command, { dname: '' }), command).toMatchObject({ error_code: 'NO_DOMAIN' });
  expect(await ask('zone/nop')).toMatchObject({ error_code: 'NO_DOMAIN' });
  expect(await ask('zone/nop', { domains: [{ dname: '' }] })).toMatchObject({ answer: { domains: [noDomain] } });
});

it('answers each action of a zone, and does not look at what is in it', async () => {
  const actions = [
    { action: 'add_alias', subdomain: 'www', ipaddr: 'x' },
    { action: 'add_txt', text: 'a' },
  ];
  const done = { action_list: actions.map(({ action }) => ({ action, result: 'success' })), service_id: 12345 };
  const asked = [{ domains: [{ dname: 'a.ru', action_list: actions }] }, { dname: 'a.ru', action_list: actions }];
  for (const params of asked)
    expect(await ask('zone/update_records', params)).toMatchObject({
      answer: { domains: [{ dname: 'a.ru', ...done }] },
    });
  expect(await ask('zone/add_aaaa', { dname: 'a.ru', ipaddr: '192.0.2.1' })).toMatchObject({
    answer: { domains: [{ dname: 'a.ru', result: 'success', service_id: 12345 }] },
  });
});

it('shows one record of a zone, its numbers the other way round than live accounts do', async () => {
  const { answer } = await ask('zone/get_resource_records', { dname: 'a.ru' });
  expect(answer).toEqual({
    domains: [
      {
        dname: 'a.ru',
        result: 'success',
        rrs: [{ content: '111.222.111.222', prio: '0', rectype: 'A', state: 'A', subname: 'www' }],
        service_id: 12345,
        servtype: 'domain',
        soa: { minimum_ttl: '12h', ttl: '1d' },
      },
    ],
  });
});

it('never shows a code beside Available, and refuses what the example refuses', async () => {
  const { answer } = await ask('domain/check', {
    domains: [{ dname: 'vschizh.ru' }, { dname: 'ya.ru' }, { dname: '' }],
  });
  expect(answer).toEqual({
    domains: [
      { dname: 'vschizh.ru', result: 'Available' },
      expect.objectContaining({ dname: 'ya.ru', error_code: 'DOMAIN_ALREADY_EXISTS' }),
      { ...noDomain, dname: '', result: noDomain.error_text },
    ],
  });
});

it('answers one order alone without a list, whether its period is there or not', async () => {
  const { period: _, ...order } = ruOrder('vschizh.ru');
  const { answer } = await ask('domain/create', order);
  expect(answer).toMatchObject({ service_id: 12345 });
  expect(answer).not.toHaveProperty('domains');
});

it('echoes the currency and bills by their numbers', async () => {
  expect(await ask('user/get_balance', { currency: 'USD' })).toMatchObject({
    answer: { currency: 'USD', prepay: '1000' },
  });
  expect(await ask('bill/nop', { bills: [777, 12346] })).toMatchObject({
    answer: { bills: [{ bill_id: 777, pay_status: 'payed' }, { error_code: 'BILL_ID_NOT_FOUND' }] },
  });
});

it('takes domains as well as services, like a live account', async () => {
  expect(await ask('service/get_info', { domains: [{ dname: 'a.ru' }] })).toMatchObject({
    answer: { services: [{ dname: 'a.ru', state: 'A' }] },
  });
  await open.call('domain/create', ruOrder('vschizh.ru'));
  const info = await open.call('service/get_info', { domains: [{ dname: 'vschizh.ru' }] });
  expect(info).toMatchObject({ answer: { services: [{ dname: 'vschizh.ru', state: 'A' }] } });
  expect(await open.call('service/get_list')).toMatchObject({
    answer: { services: [{ service_id: expect.any(Number), uplink_service_id: 0 }] },
  });
});
