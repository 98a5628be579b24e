import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSimulator, type OpenSimulator } from './testing/open-simulator';
import { ruOrder, ruPerson } from './testing/orders';

let open: OpenSimulator;
beforeEach(async () => {
  open = await openSimulator();
});
afterEach(() => open.close());

const ID = '0123456789abcdef0123456789abcdef';

it('charges an order once and finds it again by user_servid', async () => {
  const order = await open.call('domain/create', ruOrder('vschizh.ru', { user_servid: ID }));
  expect(order).toMatchObject({ answer: { payment: '139', pay_type: 'prepay' } });
  expect(await open.call('domain/create', ruOrder('other.ru', { user_servid: ID }))).toMatchObject({
    error_code: 'USER_SERVID_IS_NOT_UNIQUE',
  });
  expect(await open.call('service/get_info', { user_servid: ID })).toMatchObject({
    answer: { services: [{ state: 'A', dname: 'vschizh.ru' }] },
  });
  const books = await open.control('GET', `books?user_servid=${ID}`);
  expect(books).toMatchObject({
    registrations: [{ dname: 'vschizh.ru' }],
    charges: [{ amount: '139' }],
    violations: [],
  });
  expect(await open.call('user/get_balance')).toMatchObject({ answer: { prepay: '9861' } });
});

it('says which service is unknown to the account', async () => {
  expect(await open.call('service/get_info', { user_servid: ID })).toMatchObject({
    error_code: 'SERVICE_NOT_SPECIFIED',
  });
  expect(await open.call('service/get_info', { dname: 'nobody.ru' })).toMatchObject({ error_code: 'DOMAIN_NOT_FOUND' });
  expect(await open.call('service/get_info', { service_id: 5 })).toMatchObject({ error_code: 'SERVICE_ID_NOT_FOUND' });
  expect(await open.call('service/get_info', { service_id: '22bug22' })).toMatchObject({
    error_code: 'INVALID_SERVICE_ID',
  });
});

it('refuses taken, reserved and premium names each with its code', async () => {
  await open.control('POST', 'taken', { names: ['elsewhere.ru'] });
  expect(await open.call('domain/create', ruOrder('elsewhere.ru'))).toMatchObject({
    error_code: 'DOMAIN_ALREADY_EXISTS',
  });
  expect(await open.call('domain/create', ruOrder('nic.ru'))).toMatchObject({ error_code: 'DOMAIN_STOP_LIST' });
  expect(await open.call('domain/create', ruOrder('best.store'))).toMatchObject({ error_code: 'DOMAIN_BAD_NAME' });
  expect(await open.call('domain/create', ruOrder('дом-мечты.ru'))).toMatchObject({
    error_code: 'DOMAIN_NAME_MUSTBEENG',
  });
});

it('names every contact field that is wrong', async () => {
  const order = ruOrder('vschizh.ru', {
    contacts: ruPerson({ e_mail: 'nobody', birth_date: '31.13.1990', o_city: 'Tver' }),
  });
  expect(await open.call('domain/create', order)).toMatchObject({
    error_code: 'INVALID_CONTACTS',
    error_params: {
      invalid_fields: { e_mail: expect.anything(), birth_date: expect.anything(), o_city: expect.anything() },
    },
  });
  expect(
    await open.call('domain/create', ruOrder('vschizh.ru', { contacts: { phone: '+7 495 1234567' } })),
  ).toMatchObject({
    error_code: 'UNKNOWN_CONTYPE',
  });
});

it('orders nothing without money, and only a bill when a bill is enough', async () => {
  await open.control('POST', 'accounts', { username: 'reseller', balance: 100 });
  expect(await open.call('domain/create', ruOrder('vschizh.ru'))).toMatchObject({ error_code: 'NOT_ENOUGH_MONEY' });
  expect(await open.call('service/get_list')).toMatchObject({ answer: { services: [] } });
  await open.call('domain/create', ruOrder('vschizh.ru', { ok_if_no_money: 1 }));
  expect(await open.call('service/get_info', { dname: 'vschizh.ru' })).toMatchObject({
    answer: { services: [{ state: 'N', expiration_date: '0000-00-00' }] },
  });
  expect(await open.call('domain/create', ruOrder('vschizh.ru'))).toMatchObject({
    error_code: 'DOMAIN_ALREADY_ORDERED',
  });
  expect(await open.call('user/get_balance')).toMatchObject({ answer: { prepay: '100' } });
});

it('refuses a renewal before the window of the zone and only bills one without money', async () => {
  await open.call('domain/create', ruOrder('vschizh.ru'));
  expect(await open.call('service/renew', { dname: 'vschizh.ru', period: 1 })).toMatchObject({
    error_code: 'PROLONG_ERROR',
  });
  await open.control('POST', 'clock', { advanceSeconds: 330 * 86_400 });
  await open.control('POST', 'accounts', { username: 'reseller', balance: 0 });
  expect(await open.call('service/renew', { dname: 'vschizh.ru', period: 1, allow_create_bills: 1 })).toMatchObject({
    answer: { status: 'only_bill_created' },
  });
  expect(await open.control('GET', 'books')).toMatchObject({ violations: [] });
});

it('renews what renews itself and frees what nobody renews', async () => {
  await open.call('domain/create', ruOrder('kept.ru'));
  await open.call('domain/create', ruOrder('lost.ru'));
  await open.call('service/set_autorenew_flag', { dname: 'kept.ru', flag_value: 1 });
  await open.control('POST', 'clock', { advanceSeconds: 366 * 86_400 });
  expect(await open.call('service/get_info', { services: [{ dname: 'kept.ru' }, { dname: 'lost.ru' }] })).toMatchObject(
    {
      answer: { services: [{ state: 'A' }, { state: 'S' }] },
    },
  );
  await open.control('POST', 'clock', { advanceSeconds: 40 * 86_400 });
  expect(await open.call('domain/check', { dname: 'lost.ru' })).toMatchObject({
    answer: { domains: [{ result: 'Available' }] },
  });
  expect(await open.control('GET', 'books')).toMatchObject({ violations: [] });
});
