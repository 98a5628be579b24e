import { CONTACT_GROUPS } from '../reference/facts';
import type { Contacts, ContactType } from './contact-type';
import type { Tld } from './tlds';

const RU_COMMON = ['p_addr', 'phone', 'e_mail', 'country'] as const;
const RU_PERSON = ['person', 'person_r', 'passport', 'birth_date'] as const;
const RU_ORGANIZATION = ['org', 'org_r', 'address_r'] as const;
/** Asked of Russian organisations only. */
const RU_RESIDENT = ['code', 'kpp'] as const;

const GTLD = [
  'company',
  'first_name',
  'last_name',
  'email',
  'phone',
  'addr',
  'city',
  'state',
  'postcode',
  'country_code',
] as const;
const CYRILLIC = ['first_name_r', 'last_name_r', 'company_r', 'city_r', 'addr_r'] as const;
const OPTIONAL_GEO = /_(patronimic|patronimic_ru|code)$/;

/**
 * The fields that a registration cannot do without. The reference prints "required" for hardly any field, so this is
 * a judgement: what identifies and reaches the registrant is required, faxes, patronymics and SMS numbers are not.
 */
export function requiredContactFields(tld: Tld, type: ContactType, contacts: Contacts): readonly string[] {
  if (tld.contacts === 'ru') return ruFields(type, contacts);
  if (tld.contacts === 'geo') return geoFields(tld, type);
  const perRole = tld.contacts === 'cyrillic' ? [...GTLD, ...CYRILLIC] : GTLD;
  return ['o', 'a', 't', 'b'].flatMap((role) => perRole.map((field) => `${role}_${field}`));
}

function ruFields(type: ContactType, contacts: Contacts): readonly string[] {
  if (type === 'person') return [...RU_COMMON, ...RU_PERSON];
  const isResident = contacts['country'] === 'RU';
  return [...RU_COMMON, ...RU_ORGANIZATION, ...(isResident ? RU_RESIDENT : [])];
}

function geoFields(tld: Tld, type: ContactType): readonly string[] {
  const group = CONTACT_GROUPS.get(`geo-${type}`);
  const isRegistrantOnly = group?.registrantOnlyZones.includes(tld.name) === true;
  const names = group?.fields.map((field) => field.name) ?? [];
  return names.filter((name) => !OPTIONAL_GEO.test(name) && (!isRegistrantOnly || name.startsWith('o_')));
}
