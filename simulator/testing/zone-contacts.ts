import type { WireRecord } from '@/lib/registrar/regwire/value';
import { gtldContacts, ruPerson } from './orders';

const RUSSIAN: WireRecord = {
  first_name_ru: 'Святослав',
  last_name_ru: 'Рюрик',
  city_ru: 'Вщиж',
  addr_ru: 'ул. Княжеская, д. 1',
  state_ru: 'Вщижское княжество',
};
const LATIN: WireRecord = {
  first_name: 'Svyatoslav',
  last_name: 'Ryurik',
  city: 'Vschizh',
  addr: 'Knyazheska str, 1',
  state: 'VSZ',
  phone: '+7.4951234567',
  email: 'test@test.ru',
  postcode: '12345',
  country_code: 'RU',
};
const GEO_PERSON: WireRecord = {
  ...LATIN,
  ...RUSSIAN,
  birth_date: '01.01.1901',
  passport_date: '01.09.1964',
  passport_number: '22 44 668800',
  passport_place: 'выдан по месту правления',
};
const GEO_ORGANIZATION: WireRecord = {
  ...LATIN,
  ...RUSSIAN,
  company: 'Luntik, LLC',
  company_ru: 'ООО "Лунтик"',
  code: '6663058366',
  l_addr: 'Knyazheska str, 1',
  l_addr_ru: 'ул. Княжеская, д. 1',
  l_city: 'Vschizh',
  l_city_ru: 'Вщиж',
  l_postcode: '12345',
  l_state: 'VSZ',
  l_state_ru: 'Вщижское княжество',
};
const CYRILLIC: WireRecord = {
  first_name_r: 'Святослав',
  last_name_r: 'Рюрик',
  company_r: 'ООО "Лунтик"',
  city_r: 'Вщиж',
  addr_r: 'Большой собачий переулок, 33',
  state_r: 'Вщижское княжество',
};
const TJ: WireRecord = {
  full_name: 'Svyatoslav Ryurik',
  nic_name: 'ryurik',
  email: 'test@test.ru',
  fax: '+7 495 1234567',
  addr: 'Knyazheska str, 1',
  city: 'Vschizh',
  country_code: 'RU',
};

/** Contacts that a zone of each kind takes, one name of such a zone with them. */
export const ZONE_CONTACTS: readonly (readonly [dname: string, contacts: WireRecord])[] = [
  ['vschizh-test.ru', ruPerson()],
  [
    'vschizh-firm.su',
    {
      org: 'Luntik, LLC',
      org_r: 'ООО "Лунтик"',
      code: '6663058366',
      kpp: '666301001',
      country: 'RU',
      address_r: '123450, г. Вщиж, ул. Княжеская, д. 1',
      p_addr: '123450, г. Вщиж, ул. Княжеская, д. 1',
      phone: '+7 495 1234567',
      e_mail: 'test@test.ru',
    },
  ],
  ['vschizh-test.com', gtldContacts()],
  ['vschizh-test.moscow', forRoles(['o', 'a', 't'], GEO_PERSON)],
  ['вщижтест.москва', forRoles(['o', 'a', 't'], GEO_ORGANIZATION)],
  ['vschizh-test.vladimir.su', forRoles(['o'], GEO_PERSON)],
  ['vschizh-test.msk.ru', forRoles(['o'], GEO_ORGANIZATION)],
  ['вщижтест.сайт', { ...gtldContacts(), ...forRoles(['o', 'a', 't', 'b'], CYRILLIC) }],
  [
    'vschizh-test.tj',
    {
      ...forRoles(['a', 't'], TJ),
      ...forRoles(['o'], { full_name: 'Svyatoslav Ryurik', type: '1', whois: 'Vschizh', phone: '+7 495 1234567' }),
      ...forRoles(['o'], { email: 'test@test.ru', addr: 'Knyazheska 1', city: 'Vschizh', country_code: 'RU' }),
    },
  ],
  ['vschizh-test.com.ua', forRoles(['o', 't'], { ...LATIN, company: 'Private person' })],
  ['vschizh-test.pp.ua', gtldContacts()],
  [
    'vschizh-test.kz',
    { ...gtldContacts(), srvloc_state: 'KAR', srvloc_city: 'Karaganda', srvloc_street: 'Chizhevskogo, 17' },
  ],
  [
    'vschizh-test.es',
    { ...gtldContacts(), es_form_juridica: '1', es_identificacion: 'X1234567L', es_tipo_identificacion: '3' },
  ],
  [
    'vschizh-test.jobs',
    {
      ...gtldContacts(),
      company_url: 'www.example.com',
      ind_classification: '5',
      hra_name: 'no',
      job_title: 'Prince',
      admin_type: '1',
    },
  ],
  ['vschizh-test.travel', { ...gtldContacts(), travel_uin: '123456' }],
  ['vschizh-test.us', { ...gtldContacts(), RselnexusAppPurpose: 'P3', RselnexusCategory: 'C11' }],
];

function forRoles(roles: readonly string[], fields: WireRecord): WireRecord {
  return Object.fromEntries(
    roles.flatMap((role) => Object.entries(fields).map(([name, value]) => [`${role}_${name}`, value])),
  );
}
