import type { WireRecord } from '@/lib/registrar/regwire/value';
import { incorrect, missing, Refusal } from '../refusal';
import { readContacts } from '../rules/contacts';
import type { Contacts } from '../rules/contact-type';
import { parseDomainName, type DomainName } from '../rules/domain-name';
import { priceFor } from '../rules/price-group';
import { premiumPrice } from '../rules/special-names';
import { tldPrices, type Tld } from '../rules/tlds';
import { startTransfer } from '../rules/transfer';
import { checkTransferable } from '../rules/transferable';
import type { Account } from '../world/account';
import type { Service } from '../world/service';
import type { Transfer } from '../world/transfers';
import type { World } from '../world/world';
import { caller, type Run } from './call';
import { orderContacts } from './domain-contacts';
import { draftDomain, orderDomains, type DomainOrder } from './domain-order';
import { givenServers } from './domain-servers';
import { domainItem } from './domain-item';
import type { Fields } from './fields';
import { findDomain } from './identify';
import { answerEach } from './items';

/** REG.API 8.8 */
export const transferDomains: Run = (call, world) => {
  const account = caller(call);
  const prepare = (item: Fields, userServid: string | null): DomainOrder =>
    prepareOrder(item, call.fields, userServid, account, world);
  return orderDomains(call.fields, { extraKeys: ['authinfo'], prepare }, account, world);
};

/** REG.API 8.9 */
export const getTransferStatus: Run = (call, world) => {
  const account = caller(call);
  const domains = answerEach(call.fields, { list: 'domains', style: 'error' }, (item) => {
    const domain = findDomain(item, account, world);
    const { tld } = parseDomainName(domain.dname);
    const status = tld.isAccredited ? world.transfers.get(domain.id)?.status : undefined;
    return {
      ...domainItem(domain, item),
      result: 'success',
      status: status ?? 'notAvailable',
    };
  });
  return { domains };
};

/** Before the registry has the order, a wrong key can be replaced (REG.API 8.10). */
export const setNewAuthinfo: Run = (call, world) => {
  const domain = findDomain(call.fields, caller(call), world);
  const transfer = world.transfers.get(domain.id);
  if (transfer === undefined) throw new Refusal('NOT_A_TRANSFER_ORDER');
  const { tld } = parseDomainName(domain.dname);
  const authinfo = readAuthinfo(call.fields.text('authinfo'), tld);
  if (!REPLACEABLE.has(transfer.status)) throw new Refusal('WAITING');
  transfer.authinfo = authinfo;
  if (transfer.status !== 'pendingPayment') startTransfer(transfer, world);
  return domainItem(domain, call.fields);
};

const REPLACEABLE: ReadonlySet<string> = new Set([
  'pendingPayment',
  'authinfoError',
  'clientTransferProhibited',
  'transferProhibited',
]);

function prepareOrder(
  item: Fields,
  fields: Fields,
  userServid: string | null,
  account: Account,
  world: World,
): DomainOrder {
  const name = parseDomainName(item.text('domain_name') ?? '');
  checkTransferable(name, world);
  const failed = failedOrders(name, account, world);
  const years = readYears(fields, name.tld);
  const authinfo = readAuthinfo(item.text('authinfo') ?? fields.text('authinfo'), name.tld);
  const contacts = readRegistrant(orderContacts(fields, name.tld, account, world), name.tld, fields.isStrict);
  const nss = givenServers(fields, name.ascii) ?? [];
  const premium = premiumPrice(name);
  const domain = draftDomain(
    name,
    { nss, contacts, isDelegated: true, premiumRenewal: premium?.renewal ?? null },
    userServid,
    account,
    world,
  );
  const yearly = premium?.renewal ?? priceFor(account, tldPrices(name.tld, name.isCyrillic).renewal);
  const amount = yearly * years;
  const transfer: Transfer = {
    serviceId: domain.id,
    authinfo,
    years,
    amount,
    status: 'pendingPayment',
    movesAt: null,
  };
  const onPlaced = (isPaid: boolean): void => {
    for (const order of failed) order.state = 'D';
    world.transfers.set(domain.id, transfer);
    if (isPaid) startTransfer(transfer, world);
  };
  return { name, years, amount, domain, onPlaced };
}

/** Orders that failed make room for the next one; any other order of the account stands in the way. */
function failedOrders(name: DomainName, account: Account, world: World): readonly Service[] {
  const orders = world
    .servicesOn(name.ascii)
    .filter((service) => service.accountId === account.id && service.servtype === 'domain');
  if (orders.some((order) => world.transfers.get(order.id)?.status !== 'transferError'))
    throw new Refusal('DOMAIN_ALREADY_ORDERED', { domain_name: name.unicode });
  return orders;
}

/** One year; none too where the reference lets Russian names come without a renewal. */
function readYears(fields: Fields, tld: Tld): number {
  const period = fields.text('period');
  if (period === undefined) throw missing('period');
  if (period === '1') return 1;
  if (period === '0' && tld.contacts === 'ru') return 0;
  if (/^\d+$/.test(period)) throw new Refusal('INVALID_PERIOD', { param: 'period', max_period: 1 });
  throw incorrect('period', 'must be a whole number');
}

/** Keys of .ru and .рф have at least six characters (REG.API 8.8). */
function readAuthinfo(given: string | undefined, tld: Tld): string {
  if (given === undefined) throw new Refusal('AUTHINFO_NOT_FOUND');
  const min = tld.contacts === 'ru' && tld.name !== 'su' ? 6 : 5;
  if (!/^[\u0021-\u007e]+$/.test(given) || given.length < min || given.length > 48)
    throw new Refusal('INVALID_AUTHINFO');
  return given;
}

/** The registries of .ru, .su and .рф know the registrant: what is given is only compared. */
function readRegistrant(given: WireRecord, tld: Tld, isStrict: boolean): Contacts {
  if (tld.contacts !== 'ru') return readContacts(given, tld, isStrict);
  const texts = Object.entries(given).flatMap(([name, value]): [string, string][] =>
    typeof value === 'object' ? [] : [[name, String(value)]],
  );
  return Object.fromEntries(texts);
}
