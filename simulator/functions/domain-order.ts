import type { WireRecord } from '@/lib/registrar/regwire/value';
import { incorrect, Refusal } from '../refusal';
import { issueBill, readPayment, willBePaid } from '../rules/billing';
import type { DomainName } from '../rules/domain-name';
import { formatMoney } from '../rules/money';
import type { Account } from '../world/account';
import type { BillItem } from '../world/bill';
import type { DomainDetails } from '../world/service';
import type { World } from '../world/world';
import type { Fields } from './fields';
import { chooseFolder, putIntoFolder } from './folder-choice';
import type { Domain } from './identify';
import { answerEach } from './items';
import { placeAdditions, type Addition } from './service-additions';

/** A name that passed every check, with what will be written down for it. */
export interface DomainOrder {
  readonly name: DomainName;
  readonly years: number;
  /** Kopecks */
  readonly amount: number;
  readonly domain: Domain;
  /** Services ordered with the name, on the same bill. */
  readonly additions?: readonly Addition[];
  /** Writes down what the order has beside its service, paid or not. */
  readonly onPlaced: (isPaid: boolean) => void;
}

interface OrderRules {
  /** Keys an item of the list may hold beside its name. */
  readonly extraKeys: readonly string[];
  readonly prepare: (item: Fields, userServid: string | null) => DomainOrder;
}

/** Orders one name or a list of names, all on one bill; names that are refused leave the others alone (REG.API 8.7, 8.8). */
export function orderDomains(fields: Fields, rules: OrderRules, account: Account, world: World): WireRecord {
  if (fields.has('domains') && fields.has('domain_name')) throw incorrect('domains', 'not together with domain_name');
  if (!fields.has('domains') && !fields.has('domain_name')) throw new Refusal('NO_DOMAIN');
  if (fields.list('domains')?.length === 0) throw new Refusal('NO_DOMAINS_CHECKED');
  const userServid = readUserServid(fields, account, world);
  const folder = chooseFolder(fields, account, world);
  const orders: DomainOrder[] = [];
  const answers = answerEach(fields, { list: 'domains', style: 'text', extraKeys: rules.extraKeys }, (item) => {
    const order = rules.prepare(item, orders.length === 0 ? userServid : null);
    if (orders.some((other) => other.name.ascii === order.name.ascii)) throw new Refusal('DOMAIN_ORDER_LOCKED');
    orders.push(order);
    return { dname: item.text('domain_name') ?? '', result: 'success', service_id: String(order.domain.id) };
  });
  const head = orders.length === 0 ? {} : place(orders, fields, account, world);
  const ids = orders.map((order) => order.domain.id);
  putIntoFolder(folder, ids, account, world);
  if (fields.has('domains')) return { ...head, domains: answers };
  return { ...head, dname: fields.required('domain_name'), service_id: String(ids[0]) };
}

/** A domain that is ordered and not yet anybody's. */
export function draftDomain(
  name: DomainName,
  details: Omit<DomainDetails, 'isPrivate'>,
  userServid: string | null,
  account: Account,
  world: World,
): Domain {
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
    domain: { ...details, isPrivate: details.contacts['private_person_flag'] === '1' },
  };
}

function readUserServid(fields: Fields, account: Account, world: World): string | null {
  const userServid = fields.text('user_servid');
  if (userServid === undefined) return null;
  if (!/^[0-9a-f]{32}$/.test(userServid)) throw new Refusal('BAD_USER_SERVID', { user_servid: userServid });
  if (world.serviceByUserServid(account.id, userServid) !== undefined) throw new Refusal('USER_SERVID_IS_NOT_UNIQUE');
  return userServid;
}

/** Everything was checked: writes services and bill. */
function place(orders: readonly DomainOrder[], fields: Fields, account: Account, world: World): WireRecord {
  const payment = readPayment(fields);
  const items = orders.flatMap(billItems);
  const amount = items.reduce((sum, item) => sum + item.amount, 0);
  const isPaid = willBePaid(account, amount, payment);
  for (const { domain, onPlaced, additions } of orders) {
    world.addService(domain);
    onPlaced(isPaid);
    placeAdditions(additions ?? [], isPaid, world);
  }
  const bill = issueBill(world, account, items, payment.payType, isPaid);
  return {
    bill_id: String(bill.id),
    pay_notes: isPaid ? 'Amount successfully charged' : 'Bill created, the order waits for payment',
    pay_type: payment.payType,
    payment: formatMoney(amount),
  };
}

function billItems({ domain, years, amount, additions }: DomainOrder): readonly BillItem[] {
  const { dname, servtype, id: serviceId, userServid } = domain;
  const order = { itemtype: 'service', action: 'new', dname, servtype, serviceId, userServid } as const;
  return [{ ...order, amount, periods: years }, ...(additions ?? []).map(({ item }) => item)];
}
