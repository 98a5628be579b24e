import { afterEach, beforeEach, expect, it } from 'vitest';
import type { WireRecord } from '@/lib/registrar/regwire/value';
import { openSimulator, type OpenSimulator } from './testing/open-simulator';
import { gtldContacts, ruOrder } from './testing/orders';

let open: OpenSimulator;
beforeEach(async () => {
  open = await openSimulator();
  await open.control('POST', 'settings', { billingMs: 0 });
  await open.control('POST', 'clock', { now: '2026-11-24T09:00:00Z' });
});
afterEach(() => open.close());

const HOUR = 3600;
const KEY = 'key-48151623';

it('brings a .com name here with a year more, after its confirmation and the days of the registry', async () => {
  await outside({ dname: 'vschizh.com', expiration_date: '2027-03-01', nss: ['ns1.old.example', 'ns2.old.example'] });
  expect(await transfer('vschizh.com', { authinfo: KEY })).toMatchObject({
    answer: { payment: '1249', pay_type: 'prepay', service_id: expect.any(String) },
  });
  expect(await status('vschizh.com')).toBe('pendingConfirmation');
  await advance(2 * HOUR);
  expect(await status('vschizh.com')).toBe('pendingTransfer');
  expect(await open.call('domain/set_new_authinfo', { dname: 'vschizh.com', authinfo: 'other-key' })).toMatchObject({
    error_code: 'WAITING',
  });
  await advance(5 * 24 * HOUR);
  expect(await status('vschizh.com')).toBe('alreadyTransfered');
  expect(await open.call('service/get_info', { dname: 'vschizh.com' })).toMatchObject({
    answer: { services: [{ state: 'A', expiration_date: '2028-03-01' }] },
  });
  expect(await open.call('domain/get_nss', { dname: 'vschizh.com' })).toMatchObject({
    answer: { domains: [{ nss: [{ ns: 'ns1.old.example' }, { ns: 'ns2.old.example' }] }] },
  });
  expect(await open.control('GET', 'outside')).toMatchObject({ names: [] });
});

it('takes a .ru name by its key alone, without renewal and without a charge', async () => {
  await outside({ dname: 'vschizh.ru', expiration_date: '2027-03-01', contacts: { person: 'Ivan' } });
  expect(await transfer('vschizh.ru', { authinfo: KEY, period: 0, contacts: {} })).toMatchObject({
    answer: { payment: '0' },
  });
  expect(await status('vschizh.ru')).toBe('pendingTransfer');
  await advance(25 * HOUR);
  expect(await open.call('service/get_info', { dname: 'vschizh.ru' })).toMatchObject({
    answer: { services: [{ state: 'A', expiration_date: '2027-03-01' }] },
  });
  expect(await open.call('service/get_details', { dname: 'vschizh.ru', separate_groups: 1 })).toMatchObject({
    answer: { services: [{ details: { ru_pp: { person: 'Ivan' } } }] },
  });
});

it('waits with a wrong key for the right one', async () => {
  await outside({ dname: 'vschizh.com' });
  await transfer('vschizh.com', { authinfo: 'not-the-key' });
  expect(await status('vschizh.com')).toBe('authinfoError');
  expect(await open.call('domain/set_new_authinfo', { dname: 'vschizh.com', authinfo: 'ключ-ключ' })).toMatchObject({
    error_code: 'INVALID_AUTHINFO',
  });
  expect(await open.call('domain/set_new_authinfo', { dname: 'vschizh.com', authinfo: KEY })).toMatchObject({
    answer: { dname: 'vschizh.com', service_id: expect.any(String) },
  });
  expect(await status('vschizh.com')).toBe('pendingConfirmation');
});

it('looks again at a lock that came after the order', async () => {
  await outside({ dname: 'vschizh.su' });
  await transfer('vschizh.su', { authinfo: 'bad-key', contacts: {} });
  await outside({ dname: 'vschizh.su', lock: 'client' });
  await open.call('domain/set_new_authinfo', { dname: 'vschizh.su', authinfo: KEY });
  expect(await status('vschizh.su')).toBe('clientTransferProhibited');
  await outside({ dname: 'vschizh.su', lock: 'none' });
  await advance(HOUR);
  expect(await status('vschizh.su')).toBe('pendingTransfer');
});

it('gives the money back when the registrant is another one', async () => {
  await outside({ dname: 'vschizh.ru', contacts: { person_r: 'Иванов Иван Иванович' } });
  await transfer('vschizh.ru', { authinfo: KEY });
  expect(await status('vschizh.ru')).toBe('transferError');
  expect(await open.call('user/get_balance')).toMatchObject({ answer: { prepay: '10000' } });
  expect(await open.control('GET', 'books')).toMatchObject({ violations: [] });
  await outside({ dname: 'vschizh.ru', contacts: {} });
  expect(await transfer('vschizh.ru', { authinfo: KEY })).toMatchObject({ result: 'success' });
});

it('does not begin before it is paid for', async () => {
  await outside({ dname: 'vschizh.com' });
  await transfer('vschizh.com', { authinfo: KEY, pay_type: 'bank' });
  expect(await status('vschizh.com')).toBe('pendingPayment');
  expect(await transfer('vschizh.com', { authinfo: KEY })).toMatchObject({ error_code: 'DOMAIN_ALREADY_ORDERED' });
  const { answer } = await open.call('service/get_bills', { dname: 'vschizh.com' });
  const bill: unknown = JSON.parse(JSON.stringify(answer)).services[0].bills[0];
  await open.call('bill/change_pay_type', { bills: [{ bill_id: String(bill) }], pay_type: 'prepay', currency: 'RUR' });
  expect(await status('vschizh.com')).toBe('pendingConfirmation');
});

it.each<[string, WireRecord, string]>([
  ['free-name.com', {}, 'FREE_DOMAIN'],
  ['locked.com', { lock: 'client' }, 'DOMAIN_CLIENT_TRANSFER_PROHIBITED'],
  ['held.com', { lock: 'registry' }, 'DOMAIN_TRANSFER_PROHIBITED_UNKNOWN'],
  ['young.com', { creation_date: '2099-01-01', expiration_date: '2100-01-01' }, 'DOMAIN_TOO_YOUNG'],
  ['expired.com', { expiration_date: '2020-01-01' }, 'DOMAIN_EXPIRED'],
  ['mine.ru', {}, 'CHECK_DOMAIN_ERROR'],
])('%s cannot be transferred', async (dname, details, code) => {
  if (dname === 'mine.ru') await open.call('domain/create', ruOrder(dname));
  else if (code !== 'FREE_DOMAIN') await outside({ dname, ...details });
  expect(await transfer(dname, { authinfo: KEY })).toMatchObject({ error_code: code });
  expect(await open.call('domain/check', { dname, is_transfer: 1 })).toMatchObject({
    answer: { domains: [{ error_code: code }] },
  });
});

it('asks for a key of the right length, for one year and for contacts', async () => {
  await outside({ dname: 'vschizh.com' });
  expect(await transfer('vschizh.com', {})).toMatchObject({ error_code: 'AUTHINFO_NOT_FOUND' });
  expect(await transfer('vschizh.com', { authinfo: KEY, period: 0 })).toMatchObject({ error_code: 'INVALID_PERIOD' });
  expect(await transfer('vschizh.com', { authinfo: KEY, contacts: {} })).toMatchObject({
    error_code: 'CONTACTS_NOT_FOUND',
  });
  await outside({ dname: 'vschizh.ru' });
  expect(await transfer('vschizh.ru', { authinfo: '12345' })).toMatchObject({ error_code: 'INVALID_AUTHINFO' });
});

it('knows nothing of transfers in zones of other registrars, and of names that were registered here', async () => {
  await outside({ dname: 'vschizh.io' });
  await transfer('vschizh.io', { authinfo: KEY });
  expect(await status('vschizh.io')).toBe('notAvailable');
  await open.call('domain/create', ruOrder('vschizh.ru'));
  expect(await status('vschizh.ru')).toBe('notAvailable');
  expect(await open.call('domain/set_new_authinfo', { dname: 'vschizh.ru', authinfo: KEY })).toMatchObject({
    error_code: 'NOT_A_TRANSFER_ORDER',
  });
});

async function outside(name: WireRecord): Promise<void> {
  await open.control('POST', 'outside', { names: [{ authinfo: KEY, ...name }] });
}

async function transfer(dname: string, changes: WireRecord): Promise<WireRecord> {
  const contacts = dname.endsWith('.ru') || dname.endsWith('.su') ? {} : { contacts: gtldContacts() };
  return open.call('domain/transfer', ruOrder(dname, { ...contacts, ...changes }));
}

async function status(dname: string): Promise<unknown> {
  const { answer } = await open.call('domain/get_transfer_status', { domains: [{ dname }] });
  expect(answer).toMatchObject({ domains: [{ dname, result: 'success', service_id: expect.any(String) }] });
  return JSON.parse(JSON.stringify(answer)).domains[0].status;
}

async function advance(seconds: number): Promise<void> {
  await open.control('POST', 'clock', { advanceSeconds: seconds });
}
