import { incorrect, Refusal } from '../refusal';
import { activateDomain } from '../rules/activation';
import { checkAvailable, registrationPrice } from '../rules/availability';
import { readPeriod } from '../rules/billing';
import { readContacts } from '../rules/contacts';
import type { Contacts } from '../rules/contact-type';
import { parseDomainName, type DomainName } from '../rules/domain-name';
import { OWN_NAME_SERVERS } from '../rules/name-servers';
import type { PremiumPrice } from '../rules/special-names';
import type { Account } from '../world/account';
import { isGone } from '../world/service';
import type { World } from '../world/world';
import { caller, type Run } from './call';
import { orderContacts } from './domain-contacts';
import { draftDomain, orderDomains, type DomainOrder } from './domain-order';
import { givenServers } from './domain-servers';
import type { Fields } from './fields';
import { ADDITIONS, readAdditions } from './service-additions';

/** REG.API 8.7 */
export const createDomains: Run = (call, world) => {
  const account = caller(call);
  const prepare = (item: Fields, userServid: string | null): DomainOrder =>
    prepareOrder(item, call.fields, userServid, account, world);
  return orderDomains(call.fields, { extraKeys: ADDITIONS, prepare }, account, world);
};

function prepareOrder(
  item: Fields,
  fields: Fields,
  userServid: string | null,
  account: Account,
  world: World,
): DomainOrder {
  const { name, premium } = readAvailable(item.text('domain_name') ?? '', world);
  if (premium !== undefined && !fields.flag('reg_premium'))
    throw new Refusal('DOMAIN_BAD_NAME', { domain_name: name.unicode });
  if (isOrdered(name, account, world)) throw new Refusal('DOMAIN_ALREADY_ORDERED', { domain_name: name.unicode });
  if (fields.has('subtype')) throw incorrect('subtype', 'preorders are closed');
  const years = readPeriod(fields, name.tld.maxYears, name.tld.minYears);
  const contacts = readContacts(orderContacts(fields, name.tld, account, world), name.tld, fields.isStrict);
  checkPhone(name, contacts, world);
  const isDelegated = !(fields.flag('not_delegated') && name.tld.canUndelegate);
  const nss = isDelegated ? (givenServers(fields, name.ascii) ?? OWN_NAME_SERVERS) : [];
  const details = { nss, contacts, isDelegated, premiumRenewal: premium?.renewal ?? null };
  const domain = draftDomain(name, details, userServid, account, world);
  return {
    name,
    years,
    amount: registrationPrice(name, years, account),
    domain,
    additions: readAdditions(item, domain, years, account, world),
    onPlaced: (isPaid) => {
      if (isPaid) activateDomain(domain, years, world);
    },
  };
}

/** Orders have codes of their own for what domain/check says of a name (REG.API 8.7). */
const ORDER_CODES: Readonly<Record<string, string>> = {
  INVALID_DOMAIN_NAME_PUNYCODE: 'INVALID_PUNYCODE_INPUT',
  TLD_DISABLED: 'DOMAIN_BAD_TLD',
};

function readAvailable(given: string, world: World): { name: DomainName; premium: PremiumPrice | undefined } {
  try {
    const name = parseDomainName(given);
    return { name, premium: checkAvailable(world, name) };
  } catch (error) {
    const code = error instanceof Refusal ? ORDER_CODES[error.code] : undefined;
    throw error instanceof Refusal && code !== undefined ? new Refusal(code, error.params) : error;
  }
}

/** In .pp.ua a mobile number stands for three names at most (REG.API 8.7). */
function checkPhone({ tld }: DomainName, { o_phone: phone }: Contacts, world: World): void {
  if (tld.contacts !== 'pp-ua') return;
  const named = world.services.where(
    (service) =>
      !isGone(service) && service.domain?.contacts['o_phone'] === phone && service.dname.endsWith(`.${tld.name}`),
  );
  if (named.length < MAX_NAMES_A_PHONE) return;
  throw new Refusal('INVALID_CONTACTS', {
    param: 'o_phone',
    invalid_fields: { o_phone: `has ${MAX_NAMES_A_PHONE} names already` },
  });
}

const MAX_NAMES_A_PHONE = 3;

/** An unpaid order of the same account. */
function isOrdered(name: DomainName, account: Account, world: World): boolean {
  return world
    .servicesOn(name.ascii)
    .some((service) => service.accountId === account.id && service.servtype === 'domain');
}
