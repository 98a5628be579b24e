import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSimulator, type OpenSimulator } from './testing/open-simulator';
import { ruOrder } from './testing/orders';

let open: OpenSimulator;
beforeAll(async () => {
  open = await openSimulator();
  await open.control('POST', 'accounts', { username: 'client', password: 'client', plan: 'client' });
  await open.control('POST', 'accounts', { username: 'fenced', password: 'fenced', ipList: ['192.0.2.1'] });
});
afterAll(() => open.close());

it.each([
  ['domain/check', { domians: [] }, 'PARAMETER_INCORRECT', 'domians'],
  ['domain/create', ruOrder('vschizh.ru', { enduserip: '1.2.3.4' }), 'PARAMETER_INCORRECT', 'enduserip'],
  ['domain/create', { ...ruOrder('vschizh.ru'), enduser_ip: null }, 'PARAMETER_MISSING', 'enduser_ip'],
  ['domain/create', ruOrder('vschizh.ru', { period: 'one' }), 'PARAMETER_INCORRECT', 'period'],
  ['domain/create', ruOrder('vschizh.ru', { nss: { ns9: 'ns1.reg.ru' } }), 'PARAMETER_INCORRECT', 'ns9'],
  ['domain/create', ruOrder('vschizh.ru', { user_servid: 'XYZ' }), 'BAD_USER_SERVID', 'user_servid'],
  ['domain/check', { domains: 'vschizh.ru' }, 'PARAMETER_INCORRECT', 'domains'],
  ['service/get_list', { serv_type: 'domain' }, 'PARAMETER_INCORRECT', 'serv_type'],
  ['bill/get_for_period', { start_date: '24.11.2026', end_date: '2026-11-24' }, 'PARAMETER_INCORRECT', 'start_date'],
  ['zone/add_mx', { dname: 'x.ru', priority: 11 }, 'PRIORITY_INVALID', 'priority'],
  ['user/get_balance', { currency: 'BTC' }, 'UNSUPPORTED_CURRENCY', 'currency'],
])('%s %j is refused with %s naming %s', async (command, params, code, name) => {
  const answer = await open.call(command, params);
  expect(answer['error_code']).toBe(code);
  expect(answer['error_text']).toContain(name);
});

it('refuses an unknown key of a list item, that item alone', async () => {
  expect(await open.call('domain/check', { domains: [{ dnmae: 'a-b.ru' }, { dname: 'c-d-e.ru' }] })).toMatchObject({
    answer: {
      domains: [
        { error_code: 'PARAMETER_INCORRECT', error_text: expect.stringContaining('dnmae') },
        { result: 'Available' },
      ],
    },
  });
});

it('ignores what the reference does not know when it is not strict, and misses what is mandatory', async () => {
  await open.control('POST', 'settings', { strict: false });
  const extra = await open.call('domain/check', { domains: [{ dname: 'c-d-e.ru', tld: 'ru' }], page_size: 5 });
  const misspelt = await open.call('domain/create', ruOrder('vschizh.ru', { enduserip: '1.2.3.4', enduser_ip: null }));
  await open.control('POST', 'settings', { strict: true });
  expect(extra).toMatchObject({ answer: { domains: [{ result: 'Available' }] } });
  expect(misspelt).toMatchObject({ error_code: 'PARAMETER_MISSING', error_params: { param: 'enduser_ip' } });
});

it('stays as strict as it was started when all else is reset', async () => {
  await open.control('POST', 'reset');
  expect(open.simulator.world.settings.strict).toBe(true);
});

it('takes at most 1000 objects a call', async () => {
  const domains = Array.from({ length: 1001 }, (_, index) => ({ dname: `many-${index}.ru` }));
  expect(await open.call('domain/check', { domains })).toMatchObject({ error_code: 'TOO_MANY_OBJECTS_IN_ONE_REQUEST' });
});

it('asks for credentials before it says which functions exist', async () => {
  expect(await open.call('no/such', {}, {})).toMatchObject({
    error_code: 'NO_AUTH',
    error_params: { command_name: 'no/such' },
  });
  expect(await open.call('no/such', {}, { username: 'reseller', password: 'wrong' })).toMatchObject({
    error_code: 'USER_AUTHENTICATION_FAILED',
    error_params: { command_name: 'no/such' },
  });
  expect(await open.call('no/such')).toMatchObject({
    error_code: 'NO_SUCH_COMMAND',
    error_params: { command_name: 'no/such' },
  });
});

it('keeps partners’ functions from clients and strangers’ addresses out', async () => {
  const client = { username: 'client', password: 'client' };
  expect(await open.call('domain/check', { dname: 'a-b.ru' }, client)).toMatchObject({
    error_code: 'RESELLER_AUTH_FAILED',
  });
  expect(await open.call('domain/get_prices', {}, client)).toMatchObject({ answer: { price_group: 'Retail' } });
  expect(await open.call('domain/get_prices', {}, {})).toMatchObject({ answer: { price_group: 'Retail' } });
  expect(await open.call('nop', {}, { username: 'fenced', password: 'fenced' })).toMatchObject({
    error_code: 'ACCESS_DENIED_FROM_IP',
  });
});

it('takes POST alone, nothing in the query, and answers errors with HTTP 200', async () => {
  const url = `${open.url}/api/regru2/nop?username=test&password=test`;
  const named = { error_params: { command_name: 'nop' } };
  const get = await fetch(url);
  expect([get.status, await get.json()]).toMatchObject([200, { error_code: 'ONLY_POST_ALLOWED', ...named }]);
  expect(await (await fetch(url, { method: 'POST' })).json()).toMatchObject({
    error_code: 'QUERY_PARAMS_DISALLOWED',
    error_text: 'Query string parameters are disallowed. Pass parameters in form data.',
    ...named,
  });
  const jsonBody = { method: 'POST', body: '{"username":"test"}', headers: { 'content-type': 'application/json' } };
  expect(await (await fetch(`${open.url}/api/regru2/nop`, jsonBody)).json()).toMatchObject({ error_code: 'NO_AUTH' });
});

it('answers in the format and encoding asked for, and echoes the input when asked', async () => {
  const body = new URLSearchParams({ username: 'test', password: 'test', output_format: 'plain' });
  expect(await (await fetch(`${open.url}/api/regru2/nop`, { method: 'POST', body })).text()).toBe(
    'Success: ; login: test; user_id: 0\n',
  );
  expect(await open.call('nop', { show_input_params: 1 })).toMatchObject({ input_params: { username: 'reseller' } });
});
