import type { WireRecord } from '@/lib/registrar/regwire/value';

const PERSON: WireRecord = {
  person: 'Svyatoslav V Ryurik',
  person_r: 'Рюрик Святослав Владимирович',
  passport: '22 44 668800, выдан по месту правления 01.09.1164',
  birth_date: '01.01.1901',
  p_addr: '123450, г. Вщиж, ул. Княжеска, д.1, Рюрику Святославу',
  phone: '+7 495 1234567',
  e_mail: 'test@test.ru',
  country: 'RU',
};

const ROLE: Readonly<Record<string, string>> = {
  company: 'Private person',
  first_name: 'Svyatoslav',
  last_name: 'Ryurik',
  email: 'test@test.ru',
  phone: '+7.4951234567',
  addr: 'Knyazheska str, house 1',
  city: 'Vschizh',
  state: 'VSZ',
  postcode: '12345',
  country_code: 'RU',
};

export function ruPerson(changes: WireRecord = {}): WireRecord {
  return { ...PERSON, ...changes };
}

export function gtldContacts(): WireRecord {
  const roles = ['o', 'a', 't', 'b'];
  return Object.fromEntries(
    roles.flatMap((role) => Object.entries(ROLE).map(([name, value]) => [`${role}_${name}`, value])),
  );
}

/** The parameters of domain/create for a .ru name, valid unless changed. */
export function ruOrder(domainName: string, changes: WireRecord = {}): WireRecord {
  return { domain_name: domainName, period: 1, enduser_ip: '203.0.113.10', contacts: ruPerson(), ...changes };
}
