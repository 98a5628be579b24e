import { afterEach, beforeEach, expect, it } from 'vitest';
import type { WireRecord } from '@/lib/registrar/regwire/value';
import { openSimulator, type OpenSimulator } from './testing/open-simulator';
import { ruOrder, ruPerson } from './testing/orders';

let open: OpenSimulator;
beforeEach(async () => {
  open = await openSimulator();
  await open.control('POST', 'settings', { billingMs: 0 });
  await open.control('POST', 'clock', { now: '2026-11-24T09:00:00Z' });
  await open.control('POST', 'accounts', { ...RIVAL, balance: 10_000 });
  await open.control('POST', 'expiring', {
    names: [
      {
        dname: 'soon.ru',
        delete_date: '2026-12-01',
        google_pr: 4,
        yandex_tic: 100,
        views: 10,
        creation_date: '2009-05-05',
      },
      { dname: 'скоро.рф', delete_date: '2026-12-02', registrar: 'RD-RF', rival_bid: 590, premium: 1 },
      { dname: 'later.su', delete_date: '2026-12-09', search_queries: ['слово дело'], mirror: 'www.later.su' },
    ],
  });
});
afterEach(() => open.close());

const RIVAL = { username: 'rival', password: 'rival' };
const DAY = 86_400;

it('sells a name before it is free to the highest bid, and gives the others their money back', async () => {
  expect(await bid('soon.ru', 225)).toMatchObject({
    answer: { payment: '225', pay_type: 'prepay', domains: [{ dname: 'soon.ru', result: 'success' }] },
  });
  expect(await bid('soon.ru', 225)).toMatchObject(refused('YOUR_SAME_OR_MORE_BID_FOUND'));
  expect(await bid('soon.ru', 225, RIVAL)).toMatchObject(refused('SAME_OR_MORE_BID_FOUND'));
  await bid('soon.ru', 590, RIVAL);
  expect(await prepay()).toBe('10000');
  expect(await bid('soon.ru', 750)).toMatchObject({ answer: { payment: '750' } });
  expect(await prepay(RIVAL)).toBe('10000');
  expect(await bid('soon.ru', 2500)).toMatchObject({ answer: { payment: '2500' } });
  expect(await prepay()).toBe('7500');
  expect(await open.call('domain/get_user_rereg_bids', {}, RIVAL)).toMatchObject({
    answer: { domains: [{ dname: 'soon.ru', user_bid: 590, max_bid: 2500, next_price: 5000, is_active: 1 }] },
  });

  await open.control('POST', 'clock', { advanceSeconds: 8 * DAY });
  expect(await open.call('service/get_info', { dname: 'soon.ru' })).toMatchObject({
    answer: { services: [{ state: 'A', creation_date: '2026-12-01', expiration_date: '2027-12-01' }] },
  });
  expect(await open.call('domain/get_user_rereg_bids')).toMatchObject({ answer: { domains: [] } });
  expect(await open.call('domain/get_deleted', { deleted_from: '2026-12-01', deleted_to: '2026-12-01' })).toMatchObject(
    {
      answer: {
        domains: [
          { domain_name: 'soon.ru', registered: 'REGISTERED', first_create_date: '2009-05-05', yandex_tic: 100 },
        ],
      },
    },
  );
  expect(await open.control('GET', 'books')).toMatchObject({ violations: [] });
});

it('ends an auction at the highest step, and loses to bidders of other registrars', async () => {
  await bid('soon.ru', 8000);
  expect(await bid('soon.ru', 8000, RIVAL)).toMatchObject(refused('SAME_OR_MORE_BID_FOUND'));
  expect(await open.call('domain/get_user_rereg_bids')).toMatchObject({
    answer: { domains: [{ is_active: 0, next_price: null }], rereg_bids: { su: [0, 400, 590, 750, 2500, 5000, 8000] } },
  });
  await bid('скоро.рф', 750);
  await open.control('POST', 'expiring', { names: [{ dname: 'скоро.рф', rival_bid: 2500 }] });
  expect(await prepay()).toBe('2000');
  await open.control('POST', 'clock', { advanceSeconds: 9 * DAY });
  expect(await open.call('domain/check', { dname: 'скоро.рф' })).toMatchObject({
    answer: { domains: [{ error_code: 'DOMAIN_ALREADY_EXISTS' }] },
  });
});

it.each<[string, WireRecord, string]>([
  ['nobody.ru', { price: 225 }, 'REREG_NOT_FOUND'],
  ['soon.ru', { price: 226 }, 'INVALID_BID'],
  ['soon.ru', { price: 0 }, 'INVALID_BID'],
  ['soon.ru', {}, 'INVALID_BID'],
  ['later.su', { price: 225 }, 'INVALID_BID'],
  ['скоро.рф', { price: 590 }, 'SAME_OR_MORE_BID_FOUND'],
])('refuses for %s the bid %j', async (dname, item, code) => {
  const domains = [{ dname, ...item }];
  expect(await open.call('domain/set_rereg_bids', { contacts: ruPerson(), domains })).toMatchObject(refused(code));
});

it('asks for names, contacts and money, and rests while the list is renewed', async () => {
  const domains = [{ dname: 'soon.ru', price: 225 }];
  expect(await open.call('domain/set_rereg_bids', { contacts: ruPerson() })).toMatchObject({
    error_code: 'DOMAINS_NOT_FOUND',
  });
  expect(await open.call('domain/set_rereg_bids', { domains })).toMatchObject(refused('CONTACTS_NOT_FOUND'));
  expect(await open.call('domain/set_rereg_bids', { domains, contacts: { phone: '+7 495 1234567' } })).toMatchObject(
    refused('UNKNOWN_CONTYPE'),
  );
  await open.control('POST', 'accounts', { username: 'reseller', balance: 200 });
  expect(await bid('soon.ru', 225)).toMatchObject({ error_code: 'NOT_ENOUGH_MONEY' });
  await open.control('POST', 'clock', { now: '2026-11-25T05:05:00Z' });
  expect(await bid('soon.ru', 225)).toMatchObject({ error_code: 'CREATION_IS_TEMPORARILY_LOCKED' });
});

it('keeps a name won by instalments until the rest is paid, and for itself when it is not', async () => {
  const order = (dname: string, changes: WireRecord): WireRecord => ({
    contacts: ruPerson(),
    domains: [{ dname, price: 2500, instalment: 1, ...changes }],
  });
  expect(await open.call('domain/set_rereg_bids', order('soon.ru', {}))).toMatchObject({ answer: { payment: '225' } });
  await open.call('domain/set_rereg_bids', order('later.su', { autopay: 1 }));
  await open.control('POST', 'clock', { now: '2026-12-09T09:00:00Z' });
  const both = { services: [{ dname: 'soon.ru' }, { dname: 'later.su' }] };
  expect(await open.call('service/get_info', both)).toMatchObject({
    answer: { services: [{ state: 'S' }, { state: 'A' }] },
  });
  expect(await prepay()).toBe('7275');
  expect(await open.call('service/resume', { dname: 'soon.ru' })).toMatchObject({ error_code: 'INCORRECT_STATE' });
  await open.control('POST', 'clock', { advanceSeconds: 3 * DAY });
  expect(await open.call('service/get_info', both)).toMatchObject({
    answer: { services: [{ error_code: 'DOMAIN_NOT_FOUND' }, { state: 'A' }] },
  });
  expect(await open.call('bill/get_not_payed')).toMatchObject({ answer: { bills: [] } });
  expect(await open.control('GET', 'books')).toMatchObject({ violations: [] });
});

it.each<[WireRecord, readonly string[]]>([
  [{}, ['later.su', 'soon.ru', 'скоро.рф']],
  [{ zone: 'ru' }, ['soon.ru']],
  [{ min_pr: 4 }, ['soon.ru']],
  [{ views: 300 }, ['soon.ru']],
  [{ price: 300 }, ['soon.ru']],
  [{ premium: 1 }, ['скоро.рф']],
  [{ kley: 1, sortcol: 'date' }, ['soon.ru', 'скоро.рф']],
  [{ registrar: 'RD-RF' }, ['скоро.рф']],
  [{ search_query: 'дело' }, ['later.su']],
  [{ dname_matching: 'l*' }, ['later.su']],
  [{ max_chars: 4 }, ['soon.ru']],
  [{ delete_date: '2026-12-02' }, ['скоро.рф']],
  [{ domains: ['later.su', 'soon.ru'], limit: 1, limit_from: 1 }, ['soon.ru']],
])('finds expiring names by %j', async (filter, names) => {
  const { answer } = await open.call('domain/get_rereg_data', filter);
  expect(answer).toMatchObject(names.map((dname) => ({ dname })));
  expect(answer).toHaveLength(names.length);
});

it('puts its own expired names on sale, and takes them back when they are renewed', async () => {
  for (const dname of ['kept.ru', 'left.ru']) await open.call('domain/create', ruOrder(dname));
  await open.control('POST', 'clock', { advanceSeconds: (365 + 15) * DAY });
  expect(await open.call('domain/get_rereg_data', { registrar: 'REGRU-RU' })).toMatchObject({
    answer: [{ dname: 'kept.ru' }, { dname: 'left.ru' }],
  });
  for (const dname of ['kept.ru', 'left.ru']) await bid(dname, 225, RIVAL);
  await open.call('service/renew', { dname: 'kept.ru', period: 1 });
  await open.control('POST', 'clock', { advanceSeconds: 20 * DAY });
  expect(await open.call('service/get_list', {}, RIVAL)).toMatchObject({
    answer: { services: [{ dname: 'left.ru' }] },
  });
  expect(await prepay(RIVAL)).toBe('9775');
  expect(await open.control('GET', 'books')).toMatchObject({ violations: [] });
});

it('lists the names freed on a day, in a span of two months at most', async () => {
  await open.control('POST', 'deleted', {
    names: [
      { dname: 'old-one.ru', date_delete: '2026-10-01', creation_date: '2010-01-01', google_pr: 3 },
      { dname: 'new-one.ru', date_delete: '2026-11-20' },
      { dname: 'новое-имя.рф', date_delete: '2026-11-20', yandex_tic: 50 },
    ],
  });
  await open.call('domain/create', ruOrder('new-one.ru'));
  const deleted = async (params: WireRecord): Promise<unknown> =>
    (await open.call('domain/get_deleted', params))['answer'];
  expect(await deleted({})).toMatchObject({
    domains: [
      { domain_name: 'new-one.ru', registered: 'REGISTERED' },
      { domain_name: 'новое-имя.рф', registered: 'NOT REGISTERED' },
    ],
  });
  expect(await deleted({ hidereg: 1 })).toMatchObject({ domains: [{ domain_name: 'новое-имя.рф' }] });
  expect(await deleted({ min_cy: 10, tlds: ['рф', 'su'] })).toMatchObject({ domains: [{ yandex_tic: 50 }] });
  expect(await deleted({ deleted_from: '2026-10-01', created_to: '2015-01-01' })).toMatchObject({
    domains: [{ domain_name: 'old-one.ru', date_delete: '2026-10-01' }],
  });
  expect(await open.call('domain/get_deleted', { deleted_from: '2026-09-01', deleted_to: '2026-11-20' })).toMatchObject(
    {
      error_code: 'PARAMETER_INCORRECT',
      error_params: { param: 'deleted_to' },
    },
  );
});

function bid(
  dname: string,
  price: number,
  login?: Readonly<Record<string, string>>,
): ReturnType<OpenSimulator['call']> {
  return open.call('domain/set_rereg_bids', { contacts: ruPerson(), domains: [{ dname, price }] }, login);
}

function refused(code: string): WireRecord {
  return { answer: { domains: [{ error_code: code }] } };
}

async function prepay(login?: Readonly<Record<string, string>>): Promise<unknown> {
  const { answer } = await open.call('user/get_balance', {}, login);
  return JSON.parse(JSON.stringify(answer)).prepay;
}
