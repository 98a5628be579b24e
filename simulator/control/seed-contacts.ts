import type { Contacts } from '../rules/contact-type';
import type { Tld } from '../rules/tlds';

const RU_PERSON: Contacts = {
  person: 'Pavel S Orlov',
  person_r: 'Орлов Павел Сергеевич',
  passport: '45 10 123456 выдан ОВД г. Твери 12.05.2010',
  birth_date: '14.03.1984',
  p_addr: '170100, Тверь, ул. Советская, д. 12, кв. 8, Орлову Павлу Сергеевичу',
  phone: '+7 482 2123456',
  e_mail: 'pavel.orlov@example.ru',
  country: 'RU',
};

const RU_ORGANIZATION: Contacts = {
  org: 'Severny Veter, LLC',
  org_r: 'Общество с ограниченной ответственностью "Северный ветер"',
  code: '6950123456',
  kpp: '695001001',
  country: 'RU',
  address_r: '170100, Тверь, наб. Степана Разина, д. 3',
  p_addr: '170100, Тверь, наб. Степана Разина, д. 3, офис 14, отдел сайтов',
  phone: '+7 482 2654321',
  e_mail: 'domains@severny-veter.example.ru',
};

const GTLD_ROLE: Contacts = {
  company: 'Private person',
  first_name: 'Pavel',
  last_name: 'Orlov',
  email: 'pavel.orlov@example.ru',
  phone: '+7.4822123456',
  addr: 'Sovetskaya 12-8',
  city: 'Tver',
  state: 'Tverskaya obl.',
  postcode: '170100',
  country_code: 'RU',
};

const GTLD: Contacts = Object.fromEntries(
  ['o', 'a', 't', 'b'].flatMap((role) =>
    Object.entries(GTLD_ROLE).map(([field, value]) => [`${role}_${field}`, value] as const),
  ),
);

/** Contacts of invented people that the zone would take; geo and Cyrillic zones get the common part. */
export function sampleContacts(tld: Tld, isOrganization: boolean): Contacts {
  if (tld.contacts !== 'ru') return GTLD;
  return isOrganization ? RU_ORGANIZATION : RU_PERSON;
}
