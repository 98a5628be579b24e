import { expect, test } from 'vitest';
import { functionNamed, type FunctionAnswer, type FunctionName } from './index';

test('a check tells available, taken and premium names apart', () => {
  const answer = {
    domains: [
      { dname: 'free.ru', result: 'Available' },
      { dname: 'taken.ru', result: 'Domain already exists, use whois service', error_code: 'DOMAIN_ALREADY_EXISTS' },
      { dname: 'rich.com', result: 'Available', is_premium: '1', price: '60000', renew_price: 600, currency: 'RUR' },
      { dname: 'odd.ru', result: 'success' },
    ],
  };
  const { domains } = read('domain/check', answer);
  expect(domains).toMatchObject([
    { ok: true, item: { dname: 'free.ru', is_premium: false, price: null } },
    { ok: false, code: 'DOMAIN_ALREADY_EXISTS', params: { dname: 'taken.ru' } },
    { ok: true, item: { is_premium: true, price: '60000', renew_price: '600', currency: 'RUB' } },
    { ok: false, code: 'UNCODED', text: 'success' },
  ]);
});

test('a single renewal answers the same list as a renewal of many', () => {
  const single = { period: '2', payment: '100', currency: 'RUR', status: 'renew_success', dname: 'a.ru', bill_id: '7' };
  expect(read('service/renew', single)).toMatchObject({
    period: 2,
    bill_id: 7,
    payment: '100',
    currency: 'RUB',
    services: [{ ok: true, item: { dname: 'a.ru' } }],
  });
});

test('services without a term have no dates and no parent', () => {
  const service = {
    service_id: 111,
    dname: 'a.ru',
    servtype: 'srv_x',
    creation_date: '2026-02-30',
    expiration_date: '0000-00-00',
    uplink_service_id: '0',
    colour: 'blue',
  };
  expect(read('service/get_list', { services: [service] }).services).toEqual([
    { ...service, creation_date: null, expiration_date: null, uplink_service_id: null, state: null, subtype: null },
  ]);
});

test('records keep their content, even the word null, and take the priority under both names', () => {
  const answer = {
    domains: [
      {
        dname: 'a.ru',
        result: 'success',
        service_id: '5',
        rrs: [
          { subname: '@', rectype: 'TXT', content: 'null', prio: 0 },
          { subname: '@', rectype: 'MX', content: 'mx.a.ru.', priority: '10' },
        ],
        soa: { ttl: '10m', minimum_ttl: '12h' },
      },
      { dname: 'b.ru', result: 'This domain not use', error_code: 'DOMAIN_IS_NOT_USE_REGRU_NSS', service_id: '6' },
    ],
  };
  expect(read('zone/get_resource_records', answer).domains).toMatchObject([
    {
      ok: true,
      item: {
        service_id: 5,
        rrs: [
          { content: 'null', prio: 0 },
          { content: 'mx.a.ru.', prio: 10 },
        ],
      },
    },
    { ok: false, code: 'DOMAIN_IS_NOT_USE_REGRU_NSS', params: { dname: 'b.ru', service_id: '6' } },
  ]);
});

test('one refused record action is told apart from the ones before it', () => {
  const actions = [
    { action: 'add_alias', result: 'success' },
    { action: 'add_txt', result: 'error', error_code: 'TEXT_TOOLONG', error_text: 'Text too long' },
  ];
  const answer = { domains: [{ dname: 'a.ru', result: 'success', action_list: actions }] };
  expect(read('zone/update_records', answer).domains).toMatchObject([
    {
      ok: true,
      item: { action_list: [{ ok: true }, { ok: false, code: 'TEXT_TOOLONG', params: { action: 'add_txt' } }] },
    },
  ]);
});

test('a suspended delegation answered as services is read as domains', () => {
  const answer = { services: [{ dname: 'a.ru', service_id: 5, result: 'success' }] };
  expect(read('domain/update_nss', answer).domains).toMatchObject([{ ok: true, item: { service_id: 5 } }]);
});

test('an answer without what it is about is not understood', () => {
  expect(functionNamed('service/get_list')?.answer.safeParse({ services: [{ dname: 'a.ru' }] }).success).toBe(false);
  expect(functionNamed('user/get_balance')?.answer.safeParse({ prepay: 'lots' }).success).toBe(false);
});

function read<Name extends FunctionName>(name: Name, answer: unknown): FunctionAnswer<Name> {
  const parsed = functionNamed(name)?.answer.safeParse(answer);
  if (!parsed?.success || !isAnswerOf<Name>(parsed.data)) throw new Error(JSON.stringify(parsed?.error?.issues));
  return parsed.data;
}

const isAnswerOf = <Name extends FunctionName>(value: unknown): value is FunctionAnswer<Name> =>
  typeof value === 'object' && value !== null;
