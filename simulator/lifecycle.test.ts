import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSimulator, type OpenSimulator } from './testing/open-simulator';
import { gtldContacts, ruOrder } from './testing/orders';

let open: OpenSimulator;
beforeEach(async () => {
  open = await openSimulator();
});
afterEach(() => open.close());

const DAY = 86_400;

it('renews a name as often as a leap of the clock asks, at the price after the promotion, while money is there', async () => {
  await open.call('domain/create', ruOrder('promo.store', { contacts: gtldContacts() }));
  await open.call('service/set_autorenew_flag', { dname: 'promo.store', flag_value: 1 });
  await open.control('POST', 'accounts', { username: 'reseller', balance: 10_000 });
  await open.control('POST', 'clock', { advanceSeconds: 800 * DAY });
  const books = await open.control('GET', 'books?dname=promo.store');
  expect(books).toMatchObject({
    charges: [{ amount: '99' }, { amount: '4999' }, { amount: '4999' }],
    registrations: [{ state: 'A' }],
    violations: [],
  });
  await open.control('POST', 'clock', { advanceSeconds: 310 * DAY });
  expect(await open.call('service/get_info', { dname: 'promo.store' })).toMatchObject({
    answer: { services: [{ state: 'S' }] },
  });
});

it('frees .ru after its grace period, .com only after the days in which it can be bought back for a fee', async () => {
  await open.call('domain/create', ruOrder('vschizh.ru'));
  await open.call('domain/create', ruOrder('vschizh.com', { contacts: gtldContacts() }));
  await open.control('POST', 'clock', { advanceSeconds: (365 + 33) * DAY });
  const domains = [{ dname: 'vschizh.ru' }, { dname: 'vschizh.com' }];
  expect(await open.call('domain/check', { domains })).toMatchObject({
    answer: { domains: [{ result: 'Available' }, { error_code: 'DOMAIN_ALREADY_EXISTS' }] },
  });
  await open.control('POST', 'accounts', { username: 'reseller', balance: 10_000 });
  await open.control('POST', 'clock', { advanceSeconds: 27 * DAY });
  expect(await open.call('service/renew', { dname: 'vschizh.com', period: 1, pay_type: 'bank' })).toMatchObject({
    answer: { payment: '7249' },
  });
  await open.control('POST', 'clock', { advanceSeconds: 3 * DAY });
  expect(await open.call('domain/check', { domains })).toMatchObject({
    answer: { domains: [{ result: 'Available' }, { result: 'Available' }] },
  });
  expect(await open.call('domain/get_nss', { dname: 'vschizh.com' })).toMatchObject({ error_code: 'DOMAIN_NOT_FOUND' });
});
