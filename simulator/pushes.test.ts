import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSimulator, type OpenSimulator } from './testing/open-simulator';
import { ruOrder } from './testing/orders';

let open: OpenSimulator;
beforeEach(async () => {
  open = await openSimulator();
  await open.control('POST', 'settings', { billingMs: 0 });
  await open.control('POST', 'accounts', FRIEND);
  await open.control('POST', 'accounts', { ...CLIENT, plan: 'client', balance: 1000 });
});
afterEach(() => open.close());

const FRIEND = { username: 'friend', password: 'friend' };
const CLIENT = { username: 'client', password: 'client' };
const DAY = 86_400;

it('hands a domain with its zone over to the account that accepts it', async () => {
  await open.call('domain/create', ruOrder('vschizh.ru', { folder_name: 'mine' }));
  await open.call('zone/add_txt', { dname: 'vschizh.ru', subdomain: 'note', text: 'hello' });
  expect(await push('vschizh.ru')).toMatchObject({
    answer: { domains: [{ dname: 'vschizh.ru', result: 'request_is_sent' }] },
  });
  const { answer } = await open.call('domain/look_at_entering_list', {}, FRIEND);
  expect(answer).toMatchObject({ messages: [{ domain_name: 'vschizh.ru', id: expect.any(String) }] });
  const id: unknown = JSON.parse(JSON.stringify(answer)).messages[0].id;
  const accepted = await open.call(
    'domain/accept_or_refuse_entering_list',
    { id: String(id), domain_name: 'vschizh.ru', action_type: 'yes' },
    FRIEND,
  );
  expect(accepted).toMatchObject({ answer: { domains: [{ action_type: 'yes', id, result: 'accepted' }] } });

  expect(await open.call('service/get_list')).toMatchObject({ answer: { services: [] } });
  expect(await open.call('folder/get_services', { folder_name: 'mine' })).toMatchObject({
    answer: { folder_content: [] },
  });
  expect(await open.call('domain/get_nss', { dname: 'vschizh.ru' })).toMatchObject({ error_code: 'DOMAIN_NOT_FOUND' });
  const rrs = [{ rectype: 'NS' }, { rectype: 'NS' }, { subname: '@' }, { subname: 'www' }, { content: 'hello' }];
  expect(await open.call('zone/get_resource_records', { dname: 'vschizh.ru' }, FRIEND)).toMatchObject({
    answer: { domains: [{ rrs }] },
  });
  const back = { dname: 'vschizh.ru', new_user_name: 'reseller' };
  expect(await open.call('domain/transfer_to_another_account', back, FRIEND)).toMatchObject({
    error_code: 'TRANSFER_DELAY',
  });
  await open.control('POST', 'clock', { advanceSeconds: 30 * DAY });
  expect(await open.call('domain/transfer_to_another_account', back, FRIEND)).toMatchObject({ result: 'success' });
});

it('leaves a refused domain where it was, and answers each item of a list', async () => {
  await open.call('domain/create', ruOrder('vschizh.ru'));
  await push('vschizh.ru');
  const domains = [
    { domain_name: 'vschizh.ru', action_type: 'xxx' },
    { domain_name: 'nobody.ru', action_type: 'accept' },
    { domain_name: 'vschizh.ru', action_type: 'refuse' },
  ];
  expect(await open.call('domain/accept_or_refuse_entering_list', { domains }, FRIEND)).toMatchObject({
    answer: {
      domains: [
        { error_code: 'PARAMETER_INCORRECT', error_params: { param: 'action_type' } },
        { error_code: 'DOMAIN_NOT_FOUND' },
        { result: 'refused' },
      ],
    },
  });
  expect(await open.call('domain/look_at_entering_list', {}, FRIEND)).toMatchObject({ answer: { messages: [] } });
  expect(await open.call('domain/get_nss', { dname: 'vschizh.ru' })).toMatchObject({ result: 'success' });
});

it('offers no domain that expired, and none to nobody', async () => {
  await open.call('domain/create', ruOrder('vschizh.ru'));
  expect(await push('vschizh.ru', 'nobody')).toMatchObject({ error_code: 'CLIENT_NOT_FOUND' });
  expect(await push('vschizh.ru', 'reseller')).toMatchObject({ error_code: 'PARAMETER_INCORRECT' });
  await push('vschizh.ru');
  expect(await push('vschizh.ru', 'client')).toMatchObject({ error_code: 'DOMAIN_ORDER_LOCKED' });
  await open.control('POST', 'clock', { advanceSeconds: 370 * DAY });
  expect(await push('vschizh.ru')).toMatchObject({ error_code: 'NOT_TRANSFERED_DOMAIN_STATUS' });
  const action = { domain_name: 'vschizh.ru', action_type: 'accept' };
  expect(await open.call('domain/accept_or_refuse_entering_list', action, FRIEND)).toMatchObject({
    error_code: 'NOT_TRANSFERED_DOMAIN_STATUS',
  });
});

it('asks partners for their domains, and gets what the owner approves', async () => {
  await open.call('domain/create', ruOrder('wanted.ru'));
  await open.call('domain/create', ruOrder('clients.ru'), CLIENT);
  const names = ['wanted.ru', 'clients.ru', 'nobody-has-it.ru', 'ya.ru'];
  const domains = names.map((dname) => ({ dname }));
  expect(await open.call('domain/request_to_transfer', { domains }, FRIEND)).toMatchObject({
    answer: {
      domains: [
        { dname: 'wanted.ru', result: 'success', service_id: expect.any(String) },
        { error_code: 'INCORRECT_DOMAIN_OWNER_SERVICE_PLAN' },
        { error_code: 'FREE_DOMAIN', result: 'Free domain' },
        { error_code: 'BELONGS_TO_ANOTHER_REGISTRAR' },
      ],
    },
  });
  expect(await open.call('domain/request_to_transfer', { dname: 'wanted.ru' })).toMatchObject({
    error_code: 'CHECK_DOMAIN_ERROR',
  });
  expect(await open.call('domain/request_to_transfer', {})).toMatchObject({ error_code: 'NO_DOMAINS_TO_TRANSFER' });
  expect(await open.call('domain/request_to_transfer', { dname: 'ya.ru' }, CLIENT)).toMatchObject({
    error_code: 'BAD_SERVICE_PLAN',
  });
  const { requests } = await open.control('GET', 'requests');
  expect(requests).toMatchObject([{ by: 'friend', dname: 'wanted.ru' }]);
  const id: unknown = JSON.parse(JSON.stringify(requests))[0].id;
  await open.control('POST', 'requests', { id: Number(id), approve: true });
  expect(await open.call('domain/get_nss', { dname: 'wanted.ru' }, FRIEND)).toMatchObject({ result: 'success' });
});

function push(dname: string, receiver = 'friend'): ReturnType<OpenSimulator['call']> {
  return open.call('domain/transfer_to_another_account', { dname, new_user_name: receiver });
}
