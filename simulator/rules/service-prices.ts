import { isPartner, priceFor } from './price-group';
import { RENTED_SERVERS } from './service-servers';
import { SERVICE_TYPES, type ServiceType, type TermUnit } from './service-types';
import { retailPrice } from './tlds';
import type { Account } from '../world/account';

/** One orderable kind of service with what it costs; sums are kopecks a period. */
export interface Plan {
  readonly servtype: string;
  readonly subtype: string;
  readonly title: string;
  readonly unit: TermUnit;
  /** Longest term; 0 for what is bought once and for good. */
  readonly maxPeriods: number;
  readonly isRenewable: boolean;
  /** Outdated plans are still provided and shown, not recommended. */
  readonly isActual: boolean;
  readonly price: number;
  readonly renewal: number;
}

/** Every plan at the prices of an account; partners pay less than the retail price. */
export function plansFor(account: Account | null): readonly Plan[] {
  return isPartner(account) ? PARTNER_PLANS : RETAIL_PLANS;
}

/** The plan that a service is on, or undefined for types and subtypes that are not sold. */
export function findPlan(account: Account | null, servtype: string, subtype: string): Plan | undefined {
  return plansFor(account).find((plan) => plan.servtype === servtype && plan.subtype === subtype);
}

/** What some periods of a service cost, kopecks; disks are paid by the gigabyte, dedicated servers each at its own price. */
export function priceOf(
  account: Account | null,
  plan: Plan,
  params: Readonly<Record<string, string>>,
  order: { readonly action: 'new' | 'renew'; readonly periods: number },
): number {
  if (plan.servtype === 'srv_dedicated') return serverPrice(account, Number(params['server_id'])) * order.periods;
  const each = order.action === 'new' ? plan.price : plan.renewal;
  const quantity = plan.servtype === 'srv_disk_space' ? Number(params['disk_size'] ?? 1) : 1;
  return each * quantity * Math.max(1, order.periods);
}

function serverPrice(account: Account | null, serverId: number): number {
  const server = RENTED_SERVERS.find((candidate) => candidate.id === serverId);
  return priceFor(account, (server?.roubles ?? 0) * 100);
}

const PARTNER_PLANS: readonly Plan[] = Object.entries(SERVICE_TYPES).flatMap(([servtype, type]) =>
  Object.entries(type.plans).map(([subtype, roubles]) => toPlan(servtype, subtype, type, roubles)),
);

const RETAIL_PLANS: readonly Plan[] = PARTNER_PLANS.map((plan) => ({
  ...plan,
  price: retailPrice(plan.price),
  renewal: retailPrice(plan.renewal),
}));

function toPlan(servtype: string, subtype: string, type: ServiceType, roubles: ServiceType['plans'][string]): Plan {
  const [first, renewal] = typeof roubles === 'number' ? [roubles, roubles] : roubles;
  const isForever = type.foreverPlans?.includes(subtype) === true;
  return {
    servtype,
    subtype,
    title: type.title,
    unit: type.unit,
    maxPeriods: isForever ? 0 : type.maxPeriods,
    isRenewable: type.maxPeriods > 0 && !isForever,
    isActual: type.outdatedPlans?.includes(subtype) !== true,
    price: first * 100,
    renewal: renewal * 100,
  };
}
