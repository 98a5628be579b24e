import { afterEach, beforeEach, expect, it } from 'vitest';
import { isWireRecord, textOf, type WireRecord, type WireValue } from '@/lib/registrar/regwire/value';
import { openSimulator, type OpenSimulator } from './testing/open-simulator';
import { gtldContacts, ruOrder } from './testing/orders';
import { ORDERS } from './testing/service-orders';

let open: OpenSimulator;
beforeEach(async () => {
  open = await openSimulator();
  await open.control('POST', 'settings', { billingMs: 0 });
});
afterEach(async () => {
  const { violations } = await open.control('GET', 'books');
  await open.close();
  if (textOf(violations) !== '[]') throw new Error(textOf(violations));
});

const answerOf = (whole: WireRecord): WireRecord => (isWireRecord(whole['answer']) ? whole['answer'] : whole);

const unpaid = async (servtype = 'srv_webfwd', changes: WireRecord = {}): Promise<WireRecord> =>
  answerOf(await open.call('service/create', { servtype, ...ORDERS[servtype], pay_type: 'bank', ...changes }));

const change = (params: WireRecord): Promise<WireRecord> =>
  open.call('bill/change_pay_type', { pay_type: 'prepay', currency: 'RUR', ...params });

const state = async (params: WireRecord): Promise<WireValue | undefined> => {
  const { services } = answerOf(await open.call('service/get_info', params));
  return Array.isArray(services) ? services[0]?.state : undefined;
};

const balance = async (): Promise<WireValue | undefined> => answerOf(await open.call('user/get_balance'))['prepay'];

it('pays a waiting order from the balance, and starts what was ordered', async () => {
  const { bill_id, service_id } = await unpaid();
  expect(await state({ service_id: textOf(service_id) })).toBe('N');
  expect(await change({ bill_id: textOf(bill_id) })).toMatchObject({
    answer: { bills: [{ bill_id, old_pay_type: 'bank', pay_type: 'prepay', pay_status: 'payed', result: 'success' }] },
  });
  expect(await state({ service_id: textOf(service_id) })).toBe('A');
  expect(await balance()).toBe('9880');
  expect(await change({ bill_id: textOf(bill_id) })).toMatchObject({
    answer: { bills: [{ error_code: 'ORDER_ALREADY_PAYED', pay_status: 'payed' }] },
  });
  expect(await balance()).toBe('9880');
});

it('pays domains and renewals too, and many bills in one call', async () => {
  const order = answerOf(await open.call('domain/create', ruOrder('vschizh.ru', { pay_type: 'bank' })));
  const other = await unpaid();
  const bills = [textOf(order['bill_id']), textOf(other['bill_id']), '5'];
  expect(await change({ bills })).toMatchObject({
    answer: { bills: [{ pay_status: 'payed' }, { pay_status: 'payed' }, { error_code: 'BILL_ID_NOT_FOUND' }] },
  });
  expect(await state({ dname: 'vschizh.ru' })).toBe('A');
  const renewal = answerOf(
    await open.call('service/renew', { service_id: textOf(other['service_id']), period: 2, pay_type: 'bank' }),
  );
  expect(renewal).toMatchObject({ status: 'only_bill_created' });
  const end = (): string | null | undefined =>
    open.simulator.world.services.get(Number(other['service_id']))?.expiresOn;
  const before = Number(end()?.slice(0, 4));
  await change({ bill_id: textOf(renewal['bill_id']) });
  expect(Number(end()?.slice(0, 4))).toBe(before + 2);
});

it('takes no money for what cannot be carried out any more', async () => {
  const { bill_id } = answerOf(await open.call('domain/create', ruOrder('vschizh.ru', { pay_type: 'bank' })));
  await open.control('POST', 'taken', { names: ['vschizh.ru'] });
  expect(await change({ bill_id: textOf(bill_id) })).toMatchObject({
    answer: { bills: [{ error_code: 'DOMAIN_ALREADY_EXISTS', pay_status: 'cancelled' }] },
  });
  expect(await balance()).toBe('10000');
});

it('refuses without money and leaves the bill as it was', async () => {
  const { bill_id, service_id } = await unpaid();
  await open.control('POST', 'accounts', { username: 'reseller', balance: 0 });
  expect(await change({ bill_id: textOf(bill_id) })).toMatchObject({
    answer: { bills: [{ error_code: 'NOT_ENOUGH_MONEY', pay_status: 'notpayed' }] },
  });
  expect(await state({ service_id: textOf(service_id) })).toBe('N');
});

it('moves bills to other payment systems, each with its currencies', async () => {
  const bill_id = textOf((await unpaid())['bill_id']);
  expect(await change({ bill_id, pay_type: 'yamoney', currency: 'USD' })).toMatchObject({
    error_code: 'UNSUPPORTED_CURRENCY',
  });
  expect(await change({ bill_id, pay_type: 'WM', currency: 'USD', wmid: '123456789012' })).toMatchObject({
    answer: { bills: [{ payment: '120', total_payment: '1.33', wm_invid: bill_id, pay_status: 'notpayed' }] },
  });
  expect(await open.call('bill/get_not_payed')).toMatchObject({
    answer: { bills: [{ bill_id, currency: 'USD', pay_type: 'WM', payment: '120', total_payment: '1.33' }] },
  });
});

it('calls unpaid bills off with their orders, and no other', async () => {
  const gone = await unpaid();
  const paid = answerOf(await open.call('service/create', { servtype: 'srv_dns_both', ...ORDERS['srv_dns_both'] }));
  const bills = [textOf(gone['bill_id']), textOf(paid['bill_id']), '12347'];
  expect(await open.call('bill/delete', { bills })).toMatchObject({
    answer: {
      bills: [
        { pay_status: 'notpayed', result: 'success', status: 'deleted' },
        { error_code: 'BILL_CAN_NOT_REMOVED', pay_status: 'payed', status: 'active' },
        { bill_id: '12347', error_code: 'BILL_ID_NOT_FOUND' },
      ],
    },
  });
  expect(await open.call('service/get_info', { service_id: textOf(gone['service_id']) })).toMatchObject({
    answer: { services: [{ state: 'D' }] },
  });
  expect(await open.call('bill/get_not_payed')).toMatchObject({ answer: { bills: [] } });
  const period = { start_date: '2000-01-01', end_date: '2100-01-01' };
  const count = async (params: WireRecord): Promise<number> => {
    const { bills: rows } = answerOf(await open.call('bill/get_for_period', { ...period, ...params }));
    return Array.isArray(rows) ? rows.length : -1;
  };
  expect([await count({}), await count({ all: 1 }), await count({ pay_type: 'prepay' })]).toEqual([1, 2, 1]);
});

it('pages through bills, 1024 at most', async () => {
  const made: (WireValue | undefined)[] = [];
  for (const label of ['a', 'b', 'c', 'd', 'e'])
    made.push((await unpaid('srv_webfwd', { domain_name: `page-${label}.ru` }))['bill_id']);
  const page = async (params: WireRecord): Promise<readonly WireValue[]> => {
    const { bills } = answerOf(await open.call('bill/get_not_payed', params));
    return Array.isArray(bills) ? bills.map((bill) => bill.bill_id) : [];
  };
  const all = await page({ limit: 1024 });
  expect(await page({ limit: 2, offset: 1 })).toEqual(all.slice(1, 3));
  expect(all).toEqual(made);
  expect(await open.call('bill/get_not_payed', { limit: 1025 })).toMatchObject({ error_code: 'PARAMETER_INCORRECT' });
});

it('credits a refill once the payment system has the money', async () => {
  const refill = { pay_type: 'WM', wmid: '123456789012', currency: 'USD', amount: '10' };
  const { bill_id } = answerOf(await open.call('user/refill_balance', refill));
  expect(await change({ bill_id: textOf(bill_id) })).toMatchObject({
    answer: { bills: [{ error_code: 'PARAMETER_INCORRECT', pay_status: 'notpayed' }] },
  });
  await open.control('POST', 'bills', { bill_id: textOf(bill_id), status: 'confirmed' });
  expect(await balance()).toBe('10000');
  await open.control('POST', 'bills', { bill_id: textOf(bill_id), status: 'payed' });
  expect(await balance()).toBe('10900');
  expect(await open.call('bill/nop', { bill_id: textOf(bill_id) })).toMatchObject({
    answer: { bills: [{ pay_status: 'payed' }] },
  });
});

it('pays no renewal that the rules of the zone do not allow any more', async () => {
  await open.control('POST', 'clock', { now: '2026-11-24T09:00:00Z' });
  await open.control('POST', 'accounts', { username: 'reseller', balance: 50_000 });
  await open.call('domain/create', ruOrder('vschizh.com', { contacts: gtldContacts(), period: 9 }));
  const renewals = [];
  for (let count = 0; count < 2; count += 1) {
    const renewal = { dname: 'vschizh.com', period: 1, pay_type: 'bank' };
    renewals.push(textOf(answerOf(await open.call('service/renew', renewal))['bill_id']));
  }
  expect(await change({ bills: renewals })).toMatchObject({
    answer: { bills: [{ pay_status: 'payed' }, { error_code: 'PROLONG_ERROR' }] },
  });

  await open.call('domain/create', ruOrder('late.com', { contacts: gtldContacts() }));
  const unpaidRenewal = await open.call('service/renew', { dname: 'late.com', period: 1, pay_type: 'bank' });
  await open.control('POST', 'clock', { advanceSeconds: (365 + 50) * 86_400 });
  expect(await change({ bill_id: textOf(answerOf(unpaidRenewal)['bill_id']) })).toMatchObject({
    answer: { bills: [{ error_code: 'PROLONG_ERROR' }] },
  });
});
