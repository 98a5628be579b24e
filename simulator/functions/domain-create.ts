import { incorrect, Refusal } from '../refusal';
import { activateDomain } from '../rules/activation';
import { checkAvailable, registrationPrice } from '../rules/availability';
import { readPeriod } from '../rules/billing';
import { readContacts } from '../rules/contacts';
import { parseDomainName, type DomainName } from '../rules/domain-name';
import { OWN_NAME_SERVERS } from '../rules/name-servers';
import type { Account } from '../world/account';
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
  const name = parseDomainName(item.text('domain_name') ?? '');
  const premium = checkAvailable(world, name);
  if (premium !== undefined && !fields.flag('reg_premium'))
    throw new Refusal('DOMAIN_BAD_NAME', { domain_name: name.unicode });
  if (isOrdered(name, account, world)) throw new Refusal('DOMAIN_ALREADY_ORDERED', { domain_name: name.unicode });
  if (fields.has('subtype')) throw incorrect('subtype', 'preorders are closed');
  const years = readPeriod(fields, name.tld.maxYears, name.tld.minYears);
  const contacts = readContacts(orderContacts(fields, name.tld, account, world), name.tld);
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

/** An unpaid order of the same account. */
function isOrdered(name: DomainName, account: Account, world: World): boolean {
  return world
    .servicesOn(name.ascii)
    .some((service) => service.accountId === account.id && service.servtype === 'domain');
}
