import type { WireRecord } from '@/lib/registrar/regwire/value';
import { incorrect, missing, Refusal } from '../refusal';
import { SERVICES, type ServiceFact } from '../reference/service-facts';
import { issueBill, readPayment, willBePaid } from '../rules/billing';
import { toUnicodeName } from '../rules/domain-name';
import { formatMoney } from '../rules/money';
import { startService } from '../rules/service-lifecycle';
import { checkJelastic, mailRuAddress } from '../rules/service-outside';
import { readOrder } from '../rules/service-parameters';
import { findPlan, priceOf, type Plan } from '../rules/service-prices';
import { freeServers } from '../rules/service-rack';
import { findTarget, type Target } from '../rules/service-target';
import { checkTheme } from '../rules/service-themes';
import { checkNotTaken, findDouble, refuseDouble } from '../rules/service-uniqueness';
import type { Account } from '../world/account';
import type { Service } from '../world/service';
import type { World } from '../world/world';
import { caller, type Run } from './call';
import type { Fields } from './fields';
import { chooseFolder, putIntoFolder } from './folder-choice';

/** Orders a service of any type; only a paid order starts (REG.API 7.4). */
export const createService: Run = (call, world) => {
  const account = caller(call);
  const { fields } = call;
  const fact = orderable(fields.required('servtype'));
  const userServid = readUserServid(fields, account, world);
  const params = readOrder(fact, fields);
  const folder = chooseFolder(fields, account, world);
  const target = findTarget(fact, fields, account, world);
  const subtype = params['subtype'] ?? '';
  const double = findDouble({ servtype: fact.servtype, subtype }, target, account, world);
  if (double?.servtype === 'srv_mail_ru' && double.state === 'A') return authorizeAgain(double, world);
  if (double !== undefined) throw refuseDouble(double, world);
  checkNotTaken(fact.servtype, target, account, world);
  CHECKS[fact.servtype]?.(params, account, world);
  const plan = findPlan(account, fact.servtype, subtype);
  if (plan === undefined) throw new Refusal('PRICES_NOT_FOUND', { servtype: fact.servtype });
  const periods = readPeriods(fields, plan);
  const service = draft(plan, target, userServid, account, world);
  const answer = place(service, params, { plan, periods }, call.fields, account, world);
  putIntoFolder(folder, [service.id], account, world);
  return answer;
};

/** What only some types are checked for. */
const CHECKS: Readonly<
  Record<string, (params: Readonly<Record<string, string>>, account: Account, world: World) => void>
> = {
  srv_jelastic: checkJelastic,
  srv_rs_joomla: (params) => checkTheme('srv_rs_joomla', params),
  srv_rs_wordpress: (params) => checkTheme('srv_rs_wordpress', params),
  srv_dedicated: ({ server_id: id }, _account, world) => {
    if (!freeServers(world).some((server) => String(server.id) === id))
      throw incorrect('server_id', 'no such free server');
  },
  srv_disk_space: ({ disk_size: size }) => {
    if (Number(size) < 1) throw incorrect('disk_size', 'must be at least 1');
    if (Number(size) > MAX_DISK_GB) throw new Refusal('DISK_SIZE_TOO_LARGE', { disk_size: size ?? '' });
  },
};

/** Gigabytes that one server can be given more. */
export const MAX_DISK_GB = 500;

/** The type, when service/create takes it; others are refused as a wrong value. */
export function orderable(servtype: string): ServiceFact {
  const fact = SERVICES.get(servtype);
  if (fact?.orderable !== true) throw incorrect('servtype', 'not ordered here');
  return fact;
}

/** Periods of an order: from 1 to the longest of the plan; what costs nothing or has no term needs none. */
export function readPeriods(fields: Fields, plan: Plan): number {
  if (fields.raw('period') !== undefined && fields.int('period') === undefined)
    throw incorrect('period', 'must be a whole number');
  const given = fields.int('period');
  if (given === undefined && plan.maxPeriods > 0 && plan.price > 0) throw missing('period');
  const periods = given ?? 1;
  if (periods < 1 || periods > Math.max(1, plan.maxPeriods))
    throw new Refusal('INVALID_PERIOD', { param: 'period', max_period: plan.maxPeriods });
  return periods;
}

function readUserServid(fields: Fields, account: Account, world: World): string | null {
  const userServid = fields.text('user_servid');
  if (userServid === undefined) return null;
  if (world.serviceByUserServid(account.id, userServid) !== undefined) throw new Refusal('USER_SERVID_IS_NOT_UNIQUE');
  return userServid;
}

function draft(plan: Plan, target: Target, userServid: string | null, account: Account, world: World): Service {
  return {
    id: world.newId(),
    accountId: account.id,
    dname: target.dname,
    servtype: plan.servtype,
    subtype: plan.subtype,
    uplinkId: target.uplinkId,
    userServid,
    state: 'N',
    createdOn: world.clock.today(),
    expiresOn: null,
    autoRenews: false,
    domain: null,
  };
}

function place(
  service: Service,
  params: Readonly<Record<string, string>>,
  { plan, periods }: { readonly plan: Plan; readonly periods: number },
  fields: Fields,
  account: Account,
  world: World,
): WireRecord {
  const amount = priceOf(account, plan, params, { action: 'new', periods });
  const given = readPayment(fields);
  const payment = amount === 0 ? { ...given, payType: 'prepay' } : given;
  const isPaid = amount === 0 || willBePaid(account, amount, payment);
  const { id, dname, servtype, userServid } = service;
  const product = { params, periods, activatesAt: null, balance: 0, forwards: [], letters: [] };
  world.addService(service);
  world.products.set(id, product);
  const item = { itemtype: 'service', action: 'new', dname, servtype, serviceId: id, userServid, amount } as const;
  const bill = issueBill(world, account, [{ ...item, periods }], payment.payType, isPaid);
  if (isPaid) startService(service, product, world);
  return {
    bill_id: String(bill.id),
    descr: `service ${servtype} is ordered${dname === '' ? '' : ` for domain ${toUnicodeName(dname)}`}`,
    pay_notes: payNotes(amount, isPaid),
    payment: formatMoney(amount),
    service_id: String(id),
    uplink_service_id: String(service.uplinkId),
    ...(servtype === 'srv_mail_ru' ? { regruadd_url: mailRuAddress(service) } : {}),
  };
}

function payNotes(amount: number, isPaid: boolean): string {
  if (amount === 0) return 'No charge required';
  return isPaid ? 'Amount successfully charged' : 'Bill created, the order waits for payment';
}

/** Mail.Ru ordered again gives a new authorization and no bill. */
function authorizeAgain(service: Service, world: World): WireRecord {
  const product = world.products.get(service.id);
  const turn = Number(product?.params['authorizations'] ?? 0) + 1;
  if (product !== undefined) product.params = { ...product.params, authorizations: String(turn) };
  return {
    descr: `service srv_mail_ru is already created for domain ${toUnicodeName(service.dname)}, repeat authorization`,
    regruadd_url: mailRuAddress(service, turn),
    service_id: String(service.id),
  };
}
