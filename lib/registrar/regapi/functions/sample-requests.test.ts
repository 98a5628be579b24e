import { expect, test } from 'vitest';
import { functionNamed } from './index';

const person = {
  descr: 'Vschizh site',
  person: 'Svyatoslav V Ryurik',
  person_r: 'Рюрик Святослав Владимирович',
  passport: '22 44 668800, выдан по месту правления 01.09.1164',
  birth_date: '01.01.1101',
  p_addr: '12345, г. Вщиж, ул. Княжеска, д.1, Рюрику Святославу Владимировичу, князю Вщижскому',
  phone: '+7 495 1234567',
  e_mail: 'test@test.ru',
  country: 'RU',
};

const company = { o_company_r: 'ООО "Лунтик"', b_fax: '+7.953535385', t_postcode: '91000', a_state_r: 'Москва' };

const nss = { ns0: 'ns1.reg.ru', ns1: 'ns2.reg.ru' };

// The samples of domain/create send these two beside their data.
const given = { period: 1, enduser_ip: '127.0.0.1' };

const actions = [
  { action: 'add_alias', subdomain: 'www', ipaddr: '11.22.33.44' },
  { action: 'add_cname', subdomain: '@', canonical_name: 'www.test.ru' },
  {
    action: 'remove_record',
    subdomain: 'mail',
    record_type: 'MX',
    priority: 10,
    content: 'mail-relay.example.com',
  },
];

/** The requests of the reference that its print has kept (REG.API 2.2.4.5, 8.7, 8.12, 9.11). */
const requests: readonly (readonly [name: string, what: string, input: object])[] = [
  ['service/nop', 'services of all kinds', { services: [{ dname: 'test.ru' }, { service_id: 111_111 }] }],
  ['service/nop', 'a service by type', { services: [{ dname: 'test.su', servtype: 'srv_hosting_ispmgr' }] }],
  [
    'service/create',
    'the free certificate of a hosting',
    { servtype: 'srv_ssl_certificate', subtype: 'gs_domainssl_free', domain_name: 'test.ru', service_id: 12_345 },
  ],
  ['domain/create', 'one domain', { ...given, contacts: person, nss, domain_name: 'vschizh.su' }],
  [
    'domain/create',
    'a stored profile',
    { ...given, profile_type: 'RU.PP', profile_name: 'my_like_ru_profile', nss, domain_name: 'vschizh.su' },
  ],
  [
    'domain/create',
    'domains with services',
    {
      ...given,
      contacts: person,
      nss,
      domains: [
        { dname: 'vschizh.ru', srv_certificate: 'free', srv_parking: 'free' },
        { dname: 'vschizh.su', srv_webfwd: '' },
      ],
    },
  ],
  [
    'domain/create',
    'national names of a company',
    { ...given, contacts: company, nss, domains: [{ dname: 'белыйторшер.онлайн' }, { dname: 'белыйторшер.сайт' }] },
  ],
  [
    'domain/set_rereg_bids',
    'bids',
    {
      contacts: person,
      nss,
      domains: [
        { dname: 'vschizh.ru', price: 225 },
        { dname: 'vschizh.su', price: 400 },
      ],
    },
  ],
  [
    'domain/set_rereg_bids',
    'a bid in instalments',
    { contacts: person, nss, domains: [{ dname: 'vschizh.ru', price: '2500.00', instalment: true }] },
  ],
  ['zone/update_records', 'actions for all', { domains: [{ dname: 'test.ru' }], action_list: actions }],
  ['zone/update_records', 'actions for each', { domains: [{ dname: 'test.ru', action_list: actions }] }],
];

test.each(requests)('%s takes %s of the reference', (name, _what, input) => {
  expect(functionNamed(name)?.input.safeParse(input).error?.issues).toBeUndefined();
});

test.each([
  ['a misspelt parameter', 'zone/add_alias', { domain_name: 'a.ru', ip_addr: '192.0.2.1' }],
  ['a parameter of another type', 'service/create', { servtype: 'srv_parking', vpsname: 'x' }],
  ['a parameter of another subtask', 'service/update', { servtype: 'srv_webfwd', subtask: 'rmall', fwdto: 'x' }],
  ['a type that is not sold', 'service/create', { servtype: 'srv_parallels_wpb' }],
  ['an action that is none', 'zone/update_records', { domain_name: 'a.ru', action_list: [{ action: 'clear' }] }],
  ['an amount with a comma', 'user/refill_balance', { pay_type: 'WM', amount: '10,50' }],
  ['a day that is none', 'bill/get_for_period', { start_date: '2026-02-30', end_date: '2026-03-01' }],
])('%s is not sent', (_what, name, input) => {
  expect(functionNamed(name)?.input.safeParse(input).success).toBe(false);
});
