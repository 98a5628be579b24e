import type { WireRecord } from '@/lib/regwire/value';
import { incorrect, Refusal } from '../refusal';
import { checkAvailable, registrationPrice } from '../rules/availability';
import { issueBill, readPayment, readPeriod, willBePaid } from '../rules/billing';
import { readContacts } from '../rules/contacts';
import { parseDomainName, type DomainName } from '../rules/domain-name';
import { formatMoney } from '../rules/money';
import { OWN_NAME_SERVERS } from '../rules/name-servers';
import type { PremiumPrice } from '../rules/special-names';
import type { Account } from '../world/account';
import { addSeconds, addYears } from '../world/clock';
import type { Service } from '../world/service';
import type { World } from '../world/world';
import { parkingZone } from '../world/zone';
import { caller, type Run } from './call';
import { givenContacts } from './domain-contacts';
import { givenServers } from './domain-servers';
import type { Fields } from './fields';
import { chooseFolder, putIntoFolder } from './folder-choice';
import { answerEach } from './items';

/** A name that passed every check, with what will be written down for it. */
interface Order {
  readonly name: DomainName;
  readonly years: number;
  readonly amount: number;
  readonly service: Service;
}

/** Orders one name or a list of names, all on one bill (REG.API 8.7). */
export const createDomains: Run = (call, world) => {
  const account = caller(call);
  const { fields } = call;
  if (fields.has('domains') && fields.has('domain_name')) throw incorrect('domains', 'not together with domain_name');
  if (!fields.has('domains') && !fields.has('domain_name')) throw new Refusal('NO_DOMAIN');
  const userServid = readUserServid(fields, account, world);
  const folder = chooseFolder(fields, account, world);
  const orders: Order[] = [];
  const answers = answerEach(fields, { list: 'domains', style: 'text', extraKeys: ADDITIONS }, (item) => {
    const order = prepare(item, fields, orders.length === 0 ? userServid : null, account, world);
    if (orders.some((other) => other.name.ascii === order.name.ascii)) throw new Refusal('DOMAIN_ORDER_LOCKED');
    orders.push(order);
    return { dname: item.text('domain_name') ?? '', result: 'success', service_id: String(order.service.id) };
  });
  const payment = readPayment(fields);
  const head = orders.length === 0 ? {} : place(orders, account, payment, world);
  putIntoFolder(
    folder,
    orders.map((order) => order.service.id),
    account,
    world,
  );
  if (fields.has('domains')) return { ...head, domains: answers };
  return { ...head, dname: fields.required('domain_name'), service_id: String(orders[0]?.service.id) };
};

/** Services ordered with a name; they are not sold here. */
const ADDITIONS = ['srv_certificate', 'srv_parking', 'srv_webfwd'] as const;

function readUserServid(fields: Fields, account: Account, world: World): string | null {
  const userServid = fields.text('user_servid');
  if (userServid === undefined) return null;
  if (!/^[0-9a-f]{32}$/.test(userServid)) throw new Refusal('BAD_USER_SERVID', { user_servid: userServid });
  if (world.serviceByUserServid(account.id, userServid) !== undefined) throw new Refusal('USER_SERVID_IS_NOT_UNIQUE');
  return userServid;
}

function prepare(item: Fields, fields: Fields, userServid: string | null, account: Account, world: World): Order {
  const addition = ADDITIONS.find((name) => item.has(name));
  if (addition !== undefined) throw new Refusal('SERVICE_OPERATIONS_DISABLED', { param: addition });
  const name = parseDomainName(item.text('domain_name') ?? '');
  const premium = checkAvailable(world, name);
  if (premium !== undefined && !fields.flag('reg_premium'))
    throw new Refusal('DOMAIN_BAD_NAME', { domain_name: name.unicode });
  if (isOrdered(name, account, world)) throw new Refusal('DOMAIN_ALREADY_ORDERED', { domain_name: name.unicode });
  if (fields.has('subtype')) throw incorrect('subtype', 'preorders are closed');
  const years = readPeriod(fields, name.tld.maxYears, name.tld.minYears);
  return {
    name,
    years,
    amount: registrationPrice(name, years),
    service: draft(name, premium, fields, userServid, account, world),
  };
}

function draft(
  name: DomainName,
  premium: PremiumPrice | undefined,
  fields: Fields,
  userServid: string | null,
  account: Account,
  world: World,
): Service {
  if (fields.has('profile_name') || fields.has('profile_type')) throw new Refusal('CONTACTS_NOT_FOUND');
  const contacts = readContacts(givenContacts(fields), name.tld);
  const isDelegated = !(fields.flag('not_delegated') && name.tld.contacts === 'ru');
  const nss = isDelegated ? (givenServers(fields, name.ascii) ?? OWN_NAME_SERVERS) : [];
  return {
    id: world.newId(),
    accountId: account.id,
    dname: name.ascii,
    servtype: 'domain',
    subtype: '',
    uplinkId: 0,
    userServid,
    state: 'N',
    createdOn: world.clock.today(),
    expiresOn: null,
    autoRenews: false,
    domain: {
      nss,
      contacts,
      isPrivate: contacts['private_person_flag'] === '1',
      isDelegated,
      premiumRenewal: premium?.renewal ?? null,
    },
  };
}

/** Everything was checked: writes services and bill; only a paid order becomes a registration. */
function place(
  orders: readonly Order[],
  account: Account,
  payment: ReturnType<typeof readPayment>,
  world: World,
): WireRecord {
  const amount = orders.reduce((sum, order) => sum + order.amount, 0);
  const isPaid = willBePaid(account, amount, payment);
  for (const { service, years } of orders) {
    if (isPaid) register(service, years, world);
    world.addService(service);
  }
  const items = orders.map(({ service, years, amount: price }) => ({
    itemtype: 'service' as const,
    action: 'new' as const,
    dname: service.dname,
    servtype: service.servtype,
    serviceId: service.id,
    userServid: service.userServid,
    amount: price,
    periods: years,
  }));
  const bill = issueBill(world, account, items, payment.payType, isPaid);
  return {
    bill_id: String(bill.id),
    pay_notes: isPaid ? 'Amount successfully charged' : 'Bill created, the order waits for payment',
    pay_type: payment.payType,
    payment: formatMoney(amount),
  };
}

function register(service: Service, years: number, world: World): void {
  service.state = 'A';
  service.expiresOn = addYears(service.createdOn, years);
  world.zones.set(service.id, parkingZone(addSeconds(world.clock.now(), world.settings.zoneDelaySeconds)));
}

/** An unpaid order of the same account. */
function isOrdered(name: DomainName, account: Account, world: World): boolean {
  return world
    .servicesOn(name.ascii)
    .some((service) => service.accountId === account.id && service.servtype === 'domain');
}
