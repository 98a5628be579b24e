import type { ServiceFact } from '../reference/service-facts';
import { certificateParameters } from './service-certificate';

/** Types that exist for a domain name and cannot be ordered without one. */
const FOR_A_NAME = new Set([
  'srv_webfwd',
  'srv_parking',
  'srv_dns_both',
  'srv_hosting_ispmgr',
  'srv_hosting_cpanel',
  'srv_hosting_plesk',
  'srv_rs_joomla',
  'srv_rs_wordpress',
  'srv_ssl_certificate',
  'srv_certificate',
  'srv_voucher',
  'srv_mail_ru',
  'srv_websitebuilder',
]);

/** Not printed as optional, yet not needed: a note and a region are a courtesy. */
const OPTIONAL: Readonly<Record<string, readonly string[]>> = {
  srv_certificate: ['remark', 'a_state'],
  srv_voucher: ['remark', 'a_state'],
};

/**
 * The parameters that an order of this type cannot do without (REG.API 7.4). The reference marks what is optional and
 * is silent about the rest, so whatever is not marked is needed, when its condition holds.
 */
export function requiredParameters(fact: ServiceFact, given: Readonly<Record<string, string>>): readonly string[] {
  const name = FOR_A_NAME.has(fact.servtype) ? ['domain_name'] : [];
  if (fact.servtype === 'srv_parking') return name;
  if (fact.servtype === 'srv_ssl_certificate') return [...name, 'subtype', ...certificateParameters(given)];
  const own = fact.create.filter(
    (param) =>
      param.required !== false &&
      OPTIONAL[fact.servtype]?.includes(param.name) !== true &&
      holds(param.when, given) &&
      !isNonResidentCode(param.name, given),
  );
  return [...name, ...own.map((param) => param.name)];
}

/** `name=value`; no condition always holds. */
export function holds(condition: string | null, given: Readonly<Record<string, string>>): boolean {
  if (condition === null) return true;
  const [name = '', value = ''] = condition.split('=');
  return given[name] === value;
}

/** Organisations from elsewhere may have no Russian tax number. */
function isNonResidentCode(name: string, given: Readonly<Record<string, string>>): boolean {
  return name === 'code' && given['country'] !== 'RU';
}
