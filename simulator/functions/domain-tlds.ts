import type { WireRecord } from '@/lib/regwire/value';
import { Refusal } from '../refusal';
import { parseDomainName } from '../rules/domain-name';
import { updatePrice } from '../rules/paid-update';
import { formatMoney, type Currency } from '../rules/money';
import { findTld, idnPrices, retailPrice, TLDS, type Tld } from '../rules/tlds';
import { caller, type Run } from './call';
import type { Fields } from './fields';
import { findDomain } from './identify';
import { answerEach } from './items';
import { readCurrency } from './user';

/** Partners see their own prices beside the retail ones; everybody else the retail ones (REG.API 8.2). */
export const getPrices: Run = (call) => {
  const currency = readCurrency(call.fields);
  const isPartner = call.account !== null && call.account.plan !== 'client';
  const entries = TLDS.filter((tld) => tld.isEnabled).flatMap((tld): [string, WireRecord][] => {
    const idn = idnPrices(tld.name);
    const price = (prices: YearPrices): WireRecord => priceRow(tld, prices, isPartner, currency, call.fields);
    return [
      [tld.name, price(tld)],
      ...(idn === undefined ? [] : [[`__idn.${tld.name}`, price(idn)] satisfies [string, WireRecord]]),
    ];
  });
  return { currency, price_group: isPartner ? 'Partner' : 'Retail', prices: Object.fromEntries(entries) };
};

interface YearPrices {
  readonly registration: number;
  readonly renewal: number;
}

function priceRow(tld: Tld, prices: YearPrices, isPartner: boolean, currency: Currency, fields: Fields): WireRecord {
  const own = (kopecks: number): string => formatMoney(isPartner ? kopecks : retailPrice(kopecks), currency);
  const retail = (kopecks: number): string => formatMoney(retailPrice(kopecks), currency);
  const max = String(tld.maxYears);
  const min = String(tld.minYears);
  const renewal = {
    renew_max_period: max,
    renew_min_period: min,
    renew_price: own(prices.renewal),
    retail_renew_price: retail(prices.renewal),
  };
  return {
    reg_max_period: max,
    reg_min_period: min,
    reg_price: own(prices.registration),
    retail_reg_price: retail(prices.registration),
    ...(fields.flag('show_renew_data') ? renewal : {}),
    ...(fields.flag('show_update_data')
      ? { retail_update_price: retail(updatePrice(tld)), update_price: own(updatePrice(tld)) }
      : {}),
  };
}

/** By zone, or by the zones of domains of the account (REG.API 8.26). */
export const getTldInfo: Run = (call, world) => {
  const { fields } = call;
  if (fields.has('tld')) return { tld_info: describe(requireTld(fields.required('tld'))) };
  const account = caller(call);
  if (!fields.has('domains') && !fields.has('domain_name') && !fields.has('service_id')) throw new Refusal('NO_TLD');
  const domains = answerEach(fields, { list: 'domains', style: 'error' }, (item) => {
    const { tld } = parseDomainName(findDomain(item, account, world).dname);
    return { dname: item.text('domain_name') ?? '', result: 'success', tld_info: describe(tld) };
  });
  return { domains };
};

function requireTld(name: string): Tld {
  const tld = findTld(name.toLowerCase().replace(/^\./, ''));
  if (tld === undefined || !tld.isEnabled) throw new Refusal('UNAVAILABLE_DOMAIN_ZONE', { tld: name });
  return tld;
}

function describe(tld: Tld): WireRecord {
  const periods = tld.minYears === tld.maxYears ? String(tld.maxYears) : `${tld.minYears}-${tld.maxYears}`;
  return {
    email_verification: tld.verifiesEmail ? '1' : '0',
    idn_allowed: tld.scripts.join() === 'latin' ? '0' : '1',
    max_dname_length: '63',
    max_nss_count: String(tld.maxServers),
    min_dname_length: String(tld.minLength),
    min_nss_count: String(tld.minServers),
    privacy_protection_allowed: tld.hidesContacts && tld.contacts !== 'ru' ? '1' : '0',
    regperiods: periods,
    reject_days_of_renew_after_create: '0',
    renew_grace_period_after_expdate: String(tld.graceDays),
    renew_grace_period_before_expdate: tld.renewWindowDays === null ? '0' : String(tld.renewWindowDays),
    renewperiods: periods,
    restoration_grace_period: String(tld.restorationDays),
    tld: tld.name,
  };
}
