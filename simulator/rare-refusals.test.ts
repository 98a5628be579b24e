import { afterAll, beforeAll, expect, it } from 'vitest';
import type { WireRecord } from '@/lib/registrar/regwire/value';
import { openSimulator, type OpenSimulator } from './testing/open-simulator';
import { gtldContacts, ruOrder, ruPerson } from './testing/orders';
import { TLDS } from './rules/tlds';

const WITHHELD = { username: 'withheld', password: 'withheld' };
let open: OpenSimulator;
beforeAll(async () => {
  open = await openSimulator();
  await open.control('POST', 'settings', { billingMs: 0 });
  await open.control('POST', 'clock', { now: '2026-11-24T12:00:00Z' });
  await open.control('POST', 'accounts', { ...WITHHELD, balance: 10_000 });
  await open.control('POST', 'expiring', {
    names: [{ dname: 'soon.ru' }, { dname: 'far.ru', delete_date: '2027-06-01' }],
  });
});
afterAll(() => open.close());

const bid = (dname: string): WireRecord => ({ contacts: ruPerson(), domains: [{ dname, price: 225 }] });

it.each<[string, string, WireRecord, string]>([
  ['contract', 'domain/set_rereg_bids', bid('soon.ru'), 'NO_CONTRACT'],
  ['transferRequests', 'domain/request_to_transfer', { domains: [{ dname: 'ya.ru' }] }, 'REQUEST_TO_TRANSFER_DISABLED'],
  ['purchases', 'domain/create', ruOrder('vschizh.ru'), 'PURCHASES_DISABLED'],
])('withholds %s from an account until it is given back', async (right, command, params, code) => {
  expect(await open.control('POST', 'accounts', { ...WITHHELD, lacks: [right] })).toMatchObject({ lacks: [right] });
  expect(await open.call(command, params, WITHHELD)).toMatchObject({ error_code: code });
  expect(await open.call('nop', {}, WITHHELD)).toMatchObject({ result: 'success' });
  await open.control('POST', 'accounts', { ...WITHHELD, lacks: [] });
  expect(await open.call(command, params, WITHHELD)).toMatchObject({ result: 'success' });
});

it('takes bids for names that are freed soon', async () => {
  expect(await open.call('domain/set_rereg_bids', bid('far.ru'))).toMatchObject({
    answer: { domains: [{ error_code: 'FREE_DATE_IN_FUTURE' }] },
  });
});

it.each([
  ['xn--000.com', 'INVALID_DOMAIN_NAME_PUNYCODE', 'INVALID_PUNYCODE_INPUT'],
  ['china.cn', 'TLD_DISABLED', 'DOMAIN_BAD_TLD'],
])('refuses %s to a check with %s and to an order with %s', async (dname, checked, ordered) => {
  expect(await open.call('domain/check', { domains: [{ dname }] })).toMatchObject({
    answer: { domains: [{ error_code: checked }] },
  });
  expect(await open.call('domain/create', ruOrder(dname, { contacts: gtldContacts() }))).toMatchObject({
    error_code: ordered,
  });
});

it('brings no name from one account to another by a transfer', async () => {
  const zone = TLDS.find((tld) => tld.isEnabled && !tld.isAccredited && tld.contacts === 'gtld')?.name ?? '';
  for (const dname of ['inside.ru', `inside.${zone}`]) {
    const contacts = dname === 'inside.ru' ? ruPerson() : gtldContacts();
    expect(await open.call('domain/create', ruOrder(dname, { contacts }))).toMatchObject({ result: 'success' });
  }
  const domains = [{ dname: 'inside.ru' }, { dname: `inside.${zone}` }];
  expect(await open.call('domain/check', { domains, is_transfer: 1 }, WITHHELD)).toMatchObject({
    answer: { domains: [{ error_code: 'CHECK_DOMAIN_ERROR' }, { error_code: 'DOMAIN_REGISTERED_VIA_DIRECTI' }] },
  });
});

it('keeps no zones of addresses', async () => {
  expect(await open.call('zone/get_resource_records', { dname: '2.0.192.in-addr.arpa' })).toMatchObject({
    answer: { domains: [{ error_code: 'REVERSE_ZONE_API_NOT_SUPPORTED' }] },
  });
});
