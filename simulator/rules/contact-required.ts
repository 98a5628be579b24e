import { CONTACT_GROUPS } from '../reference/facts';
import type { Contacts, ContactType } from './contact-type';
import type { ContactKind, Tld } from './tlds';

const RU_COMMON = ['p_addr', 'phone', 'e_mail', 'country'] as const;
const RU_PERSON = ['person', 'person_r', 'passport', 'birth_date'] as const;
const RU_ORGANIZATION = ['org', 'org_r', 'address_r'] as const;
/** Asked of Russian organisations only; their `code` is probably needed too, and the source does not say so. */
const RU_RESIDENT = ['kpp'] as const;

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
/** What some zones ask for beside the fields of the four roles. */
const EXTRA: Partial<Record<ContactKind, readonly string[]>> = {
  es: ['es_form_juridica', 'es_identificacion', 'es_tipo_identificacion'],
  jobs: ['company_url', 'ind_classification', 'hra_name', 'job_title', 'admin_type'],
  us: ['RselnexusAppPurpose', 'RselnexusCategory'],
};
const OPTIONAL_GEO = /_(patronimic|patronimic_ru|code)$/;

/**
 * The fields that a registration cannot do without. The reference prints "required" for hardly any field, so this is
 * a judgement: what identifies and reaches the registrant is required, faxes, patronymics and SMS numbers are not, nor
 * what is only probably needed: the four roles in Cyrillic, `travel_uin`, `srvloc_*`.
 */
export function requiredContactFields(tld: Tld, type: ContactType, contacts: Contacts): readonly string[] {
  if (tld.contacts === 'ru') return ruFields(type, contacts);
  if (tld.contacts === 'geo') return geoFields(tld, type);
  if (tld.contacts === 'tj') return tjFields();
  if (tld.contacts === 'com-ua') return roleFields(['o', 't'], GTLD);
  return [...roleFields(['o', 'a', 't', 'b'], GTLD), ...(EXTRA[tld.contacts] ?? [])];
}

function roleFields(roles: readonly string[], fields: readonly string[]): readonly string[] {
  return roles.flatMap((role) => fields.map((field) => `${role}_${field}`));
}

/** All but the owner's fax and the postal codes of its staff. */
function tjFields(): readonly string[] {
  const names = CONTACT_GROUPS.get('tj')?.fields.map((field) => field.name) ?? [];
  return names.filter((name) => name !== 'o_fax' && !name.endsWith('_postcode'));
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
