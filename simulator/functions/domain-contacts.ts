import { missing, Refusal } from '../refusal';
import { contactType, knownContactType, readContacts, isContactField } from '../rules/contacts';
import type { Contacts } from '../rules/contact-type';
import { profileContacts } from '../rules/contact-profiles';
import { parseDomainName } from '../rules/domain-name';
import { payForUpdate } from '../rules/paid-update';
import type { Tld } from '../rules/tlds';
import type { Account } from '../world/account';
import type { World } from '../world/world';
import type { WireRecord } from '@/lib/registrar/regwire/value';
import { caller, type Run } from './call';
import { domainItem } from './domain-item';
import type { Fields } from './fields';
import { findDomain, type Domain } from './identify';
import { answerEach } from './items';

/** Sets of zones whose contacts one call may set together (REG.API 8.15). */
const COMPATIBLE: readonly ReadonlySet<string>[] = [
  new Set(['com', 'net', 'org', 'biz', 'info', 'name', 'mobi']),
  new Set(['com.ua', 'kiev.ua']),
  new Set(['ru', 'su']),
];

/** REG.API 8.15 */
export const updateContacts: Run = (call, world) => {
  const account = caller(call);
  const given = givenContacts(call.fields);
  let first: Domain | undefined;
  const domains = answerEach(call.fields, { list: 'domains', style: 'error' }, (item) => {
    const domain = findDomain(item, account, world);
    if (first !== undefined) checkCompatible(first, domain);
    first ??= domain;
    const { tld } = parseDomainName(domain.dname);
    const contacts = readContacts(given, tld, call.fields.isStrict);
    checkType(domain, contacts, tld);
    payForUpdate(domain, tld, call.fields, account, world, 'contacts');
    domain.domain.contacts = contacts;
    return { ...domainItem(domain, item), result: 'success' };
  });
  return { domains };
};

/** The contacts of an order: those of the profile it names, before any that it states itself (REG.API 8.7). */
export function orderContacts(fields: Fields, tld: Tld, account: Account, world: World): WireRecord {
  const type = fields.text('profile_type');
  const name = fields.text('profile_name');
  if (type === undefined && name === undefined) return givenContacts(fields);
  if (type === undefined) throw missing('profile_type');
  if (name === undefined) throw missing('profile_name');
  return profileContacts({ type, name }, account.id, tld, world);
}

/** The `contacts` hash, or contact fields among the parameters of a PLAIN call. */
export function givenContacts(fields: Fields): WireRecord {
  const hash = fields.record('contacts');
  if (hash !== undefined) return hash;
  return Object.fromEntries(Object.entries(fields.values).filter(([name]) => isContactField(name)));
}

function checkCompatible(first: Domain, next: Domain): void {
  const zones = [first, next].map((domain) => parseDomainName(domain.dname).tld);
  const areCompatible = COMPATIBLE.some((set) => zones.every((tld) => set.has(tld.name)));
  const isSameZone = zones[0]?.name === zones[1]?.name;
  if (!areCompatible && !isSameZone) throw new Refusal('INCOMPATIBLE_ZONES');
}

/** A registrant of .ru, .su and .рф does not turn from a person into an organisation by an edit. */
function checkType(domain: Domain, contacts: Contacts, tld: Tld): void {
  const present = tld.contacts === 'ru' ? knownContactType(domain.domain.contacts, tld) : undefined;
  if (present !== undefined && present !== contactType(contacts, tld)) throw new Refusal('INCOMPATIBLE_CONTYPES');
}
