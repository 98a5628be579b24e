import { incorrect, missing, Refusal } from '../refusal';
import { SERVICES, type ServiceFact } from '../reference/service-facts';
import { issueBill } from '../rules/billing';
import { formatMoney } from '../rules/money';
import { findPlan, priceOf, type Plan } from '../rules/service-prices';
import { provided, remainingPeriods, serviceRenewalPrice, type Provided } from '../rules/service-renewal';
import { succeed, successor } from '../rules/service-succession';
import { wholePeriodsLeft } from '../rules/service-term';
import type { Account } from '../world/account';
import type { Service } from '../world/service';
import type { World } from '../world/world';
import { caller, type Run } from './call';
import { Fields } from './fields';
import { findOwnService } from './own-service';
import { MAX_DISK_GB, readPeriods } from './service-create';

/**
 * A new service on the better plan takes the old one's place; the periods of the old plan that have not begun are
 * paid back (REG.API 7.19).
 */
export const upgrade: Run = (call, world) => {
  const account = caller(call);
  const { fields } = call;
  const old = provided(findRunning(fields, account, world), account, world);
  const fact = SERVICES.get(old.service.servtype);
  if (fact === undefined || fact.upgrades === null) throw new Refusal('SERVICE_UPGRADE_NOT_ALLOWED');
  const plan = readPlan(fact, old, fields, account);
  const params = { ...old.product.params, ...readSize(old, fields), subtype: plan.subtype };
  const periods = fields.has('period') ? readPeriods(fields, plan) : Math.max(1, remainingPeriods(old, world));
  const withdrawn = priceOf(account, plan, params, { action: 'new', periods });
  const returned = unusedMoney(old, account, world);
  if (account.balance + account.credit + returned < withdrawn) throw new Refusal('NOT_ENOUGH_MONEY');

  const next = successor(old.service, plan, world);
  const { id: serviceId, dname, servtype, userServid } = next;
  const item = { itemtype: 'service', action: 'new', dname, servtype, serviceId, userServid } as const;
  const bill = issueBill(world, account, [{ ...item, amount: withdrawn, periods }], 'prepay', true);
  if (returned > 0) world.move(account, 'return', returned, bill.id);
  succeed(old.service, next, { ...old.product, params, periods, activatesAt: null }, world);
  return {
    bill_id: String(bill.id),
    new_service_id: String(next.id),
    returned_amount: formatMoney(returned),
    withdrawed_amount: formatMoney(withdrawn),
  };
};

/** `subtype` is the new plan here, it identifies nothing. */
function findRunning(fields: Fields, account: Account, world: World): Service {
  const service = findOwnService(new Fields({ ...fields.values, subtype: null }, fields.isStrict), account, world);
  const servtype = fields.text('servtype');
  if (servtype !== undefined && service.servtype !== servtype)
    throw new Refusal('SERVICE_NOT_FOUND', { servtype, domain_name: service.dname });
  if (service.state === 'S') throw new Refusal('SERVICE_BLOCKED');
  if (service.state !== 'A') throw new Refusal('SERVICE_NOT_ACTIVE');
  return service;
}

/** Only upwards: a plan that costs no more than the old one is refused. Disks have one plan and grow. */
function readPlan(fact: ServiceFact, old: Provided, fields: Fields, account: Account): Plan {
  if (fact.servtype === 'srv_disk_space') return old.plan;
  const subtype = fields.required('subtype');
  const plan = findPlan(account, fact.servtype, subtype);
  if (plan === undefined || fact.upgrades?.includes(subtype) !== true) throw new Refusal('INVALID_PLAN', { subtype });
  if (plan.renewal <= old.plan.renewal) throw new Refusal('SERVICE_UPGRADE_NOT_ALLOWED');
  return plan;
}

function readSize(old: Provided, fields: Fields): { readonly disk_size?: string } {
  const given = fields.int('disk_size');
  if (old.service.servtype !== 'srv_disk_space') {
    if (given !== undefined) throw incorrect('disk_size', 'for srv_disk_space only');
    return {};
  }
  if (given === undefined) throw missing('disk_size');
  if (given > MAX_DISK_GB) throw new Refusal('DISK_SIZE_TOO_LARGE', { disk_size: String(given) });
  if (given <= Number(old.product.params['disk_size'])) throw new Refusal('SERVICE_UPGRADE_NOT_ALLOWED');
  return { disk_size: String(given) };
}

function unusedMoney(old: Provided, account: Account, world: World): number {
  const { expiresOn } = old.service;
  const left = expiresOn === null ? 0 : wholePeriodsLeft(world.clock.today(), expiresOn, old.plan.unit);
  return left === 0 ? 0 : serviceRenewalPrice(old, account, left);
}
