import { textOf, type WireRecord, type WireValue } from '@/lib/registrar/regwire/value';
import { Refusal } from '../refusal';
import { formatMoney, isCurrency, type Currency } from '../rules/money';
import { plansFor, type Plan } from '../rules/service-prices';
import { SERVICE_TYPES } from '../rules/service-types';
import type { Run } from './call';
import type { Fields } from './fields';

/** Groups as numbers, where domain/get_prices has words: 0 is retail. */
const GROUPS = { client: '0', partner: '1', partner2: '2' } as const;

/** Partners see their own prices, everybody else the retail ones (REG.API 7.2). */
export const getPrices: Run = ({ account, fields }) => {
  const currency = readCurrency(fields);
  const isRenewalWanted = fields.flag('show_renew_data');
  const prices = plansFor(account).map((plan): WireRecord => {
    const renewal = isRenewalWanted && plan.isRenewable ? { renew_price: formatMoney(plan.renewal, currency) } : {};
    const { servtype, unit, subtype } = plan;
    return { price: formatMoney(plan.price, currency), servortld: servtype, subtype, unit, ...renewal };
  });
  return {
    currency,
    pricegroup: GROUPS[account?.plan ?? 'client'],
    prices,
    show_renew_data: isRenewalWanted ? '1' : '0',
  };
};

/** A list, not a hash: one row a subtype of the types asked for (REG.API 7.3). */
export const getServtypeDetails: Run = ({ account, fields }) => {
  const servtypes = readTypes(fields);
  const subtype = servtypes.length === 1 ? fields.text('subtype') : undefined;
  const plans = servtypes.flatMap((servtype) =>
    plansFor(account).filter(
      (plan) =>
        plan.servtype === servtype &&
        (subtype === undefined || plan.subtype === subtype) &&
        (!fields.flag('only_actual') || plan.isActual),
    ),
  );
  if (plans.length === 0) throw new Refusal('PRICES_NOT_FOUND', { servtype: servtypes.join(', ') });
  return plans.map((plan) => describe(plan, fields.flag('unroll_prices')));
};

/** Several with commas, or the parameter several times. */
function readTypes(fields: Fields): readonly string[] {
  const given = (fields.list('servtype') ?? []).flatMap((value) => textOf(value).split(','));
  const servtypes = given.map((name) => name.trim()).filter((name) => name !== '');
  const unknown = servtypes.find((name) => !Object.hasOwn(SERVICE_TYPES, name));
  if (unknown !== undefined) throw new Refusal('PRICES_NOT_FOUND', { servtype: unknown });
  return servtypes;
}

function describe(plan: Plan, isUnrolled: boolean): WireRecord {
  return {
    commonname: plan.title,
    extparams: {},
    is_renewable: plan.isRenewable ? '1' : '0',
    servtype: plan.servtype,
    subtype: plan.subtype,
    unit: plan.unit,
    ...(isUnrolled ? unrolled(plan) : ranges(plan)),
  };
}

function ranges(plan: Plan): WireRecord {
  const periods = plan.maxPeriods > 1 ? `1-${plan.maxPeriods}` : '1';
  return {
    periods_new: periods,
    periods_renew: plan.isRenewable ? periods : '',
    price_new: cents(plan.price),
    price_renew: plan.isRenewable ? cents(plan.renewal) : '',
  };
}

function unrolled(plan: Plan): WireRecord {
  return {
    prices_new: priceList(plan.price, Math.max(1, plan.maxPeriods)),
    prices_renew: plan.isRenewable ? priceList(plan.renewal, plan.maxPeriods) : [],
  };
}

function priceList(price: number, count: number): readonly WireValue[] {
  return Array.from({ length: count }, (_, index) => ({
    period: String(index + 1),
    price: cents(price * (index + 1)),
  }));
}

function cents(kopecks: number): string {
  return (kopecks / 100).toFixed(2);
}

/** Names come in small letters here; both are taken. */
function readCurrency(fields: Fields): Currency {
  const currency = (fields.text('currency') ?? 'RUR').toUpperCase();
  if (!isCurrency(currency)) throw new Refusal('UNSUPPORTED_CURRENCY', { currency });
  return currency;
}
