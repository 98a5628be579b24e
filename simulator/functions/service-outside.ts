import { incorrect, Refusal } from '../refusal';
import { SERVICES, type ServiceFact } from '../reference/service-facts';
import { issueBill, willBePaid } from '../rules/billing';
import { formatMoney, parseMoney } from '../rules/money';
import { token } from '../rules/service-outside';
import type { Account } from '../world/account';
import type { Service } from '../world/service';
import type { Product } from '../world/service-product';
import type { World } from '../world/world';
import { caller, type Run } from './call';
import type { Fields } from './fields';
import { findService } from './identify';
import { readCurrency } from './user';

/** A service whose work and money are kept elsewhere. */
interface Outside {
  readonly service: Service;
  readonly product: Product;
}

/** From the balance to the outside service; without `amount` the smallest sum it takes, 1 USD (REG.API 7.23). */
export const refill: Run = (call, world) => {
  const account = caller(call);
  const { service, product } = findOutside(call.fields, account, world, (fact) => fact.refillable);
  const amount = readAmount(call.fields) ?? SMALLEST;
  if (amount < SMALLEST) throw incorrect('amount', 'must be at least 1 USD');
  willBePaid(account, amount, { payType: 'prepay', acceptsUnpaid: false });
  const { id, dname, servtype, userServid } = service;
  const item = { itemtype: 'service', action: 'refill', dname, servtype, serviceId: id, userServid, amount } as const;
  const bill = issueBill(world, account, [item], 'prepay', true);
  product.balance += amount;
  return {
    bill_id: String(bill.id),
    currency: 'RUR',
    pay_notes: 'Amount successfully charged',
    pay_type: 'prepay',
    payment: formatMoney(amount),
    service_id: String(id),
  };
};

/** Back to the owner's balance; without `amount` everything (REG.API 7.24). */
export const refund: Run = (call, world) => {
  const { service, product } = findOutside(call.fields, caller(call), world, (fact) => fact.refundable);
  const amount = readAmount(call.fields) ?? product.balance;
  const owner = world.accountById(service.accountId);
  if (amount > product.balance || owner === undefined) throw new Refusal('NOT_ENOUGH_MONEY');
  if (amount === 0) return undefined;
  product.balance -= amount;
  world.move(owner, 'refund', amount, null);
  return undefined;
};

/** In dollars, as the outside service keeps it (REG.API 7.25). */
export const getBalance: Run = (call, world) => {
  const { product } = findOutside(call.fields, caller(call), world, (fact) => fact.balance);
  return { balance: formatMoney(product.balance, 'USD'), currency: 'USD' };
};

/** REG.API 7.26 */
export const getSeowizardLink: Run = (call, world) => {
  const { service } = findOutside(call.fields, caller(call), world, ({ servtype }) => servtype === 'srv_seowizard');
  return { link: `http://reg.ru/seowizard.html?service_id=${service.id}&login_hash=${token(service, 'seowizard')}` };
};

/** REG.API 7.27 */
export const getWebsitebuilderLink: Run = (call, world) => {
  const isBuilder = ({ servtype }: ServiceFact): boolean => servtype === 'srv_websitebuilder';
  const { service } = findOutside(call.fields, caller(call), world, isBuilder);
  return { link: `http://www.reg.ru/ru/?login_hash=${token(service, 'websitebuilder')}` };
};

/** The smallest refill: kopecks for 1 USD. */
const SMALLEST = parseMoney('1', 'USD') ?? 0;

/** An active service of a type that `fits`; others are refused as not supporting the operation. */
export function findOutside(
  fields: Fields,
  account: Account,
  world: World,
  fits: (fact: ServiceFact) => boolean,
): Outside {
  const service = findService(fields, account, world);
  const product = world.products.get(service.id);
  const fact = SERVICES.get(service.servtype);
  if (product === undefined || fact === undefined || !fits(fact)) throw new Refusal('SERVICE_OPERATIONS_DISABLED');
  if (service.state !== 'A') throw new Refusal('SERVICE_NOT_ACTIVE');
  return { service, product };
}

function readAmount(fields: Fields): number | undefined {
  const given = fields.text('amount');
  if (given === undefined) return undefined;
  const amount = parseMoney(given, readCurrency(fields));
  if (amount === undefined || amount === 0) throw incorrect('amount', 'must be more than nothing');
  return amount;
}
