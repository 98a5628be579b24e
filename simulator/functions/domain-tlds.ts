import type { WireRecord } from '@/lib/registrar/regwire/value';
import { Refusal } from '../refusal';
import { parseDomainName } from '../rules/domain-name';
import { updatePrice } from '../rules/paid-update';
import { formatMoney, type Currency } from '../rules/money';
import { findTld, idnPrices, retailPrice, TLDS, type Tld } from '../rules/tlds';
import { caller, type Run } from './call';
import { domainItem } from './domain-item';
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

/** By zone, by a domain of the account, or for the zones of a list of them (REG.API 8.27). */
export const getTldInfo: Run = (call, world) => {
  const { fields } = call;
  if (fields.has('tld')) return { tld_info: describe(requireTld(fields.required('tld'))) };
  const account = caller(call);
  if (!fields.has('domains')) {
    if (!IDENTIFYING.some((name) => fields.has(name))) throw new Refusal('NO_TLD');
    return { tld_info: describe(parseDomainName(findDomain(fields, account, world).dname).tld) };
  }
  const domains = answerEach(fields, { list: 'domains', style: 'error' }, (item) => {
    const domain = findDomain(item, account, world);
    return { ...domainItem(domain, item), result: 'success', tld_info: describe(parseDomainName(domain.dname).tld) };
  });
  return { domains };
};

const IDENTIFYING = ['domain_name', 'service_id', 'user_servid', 'uplink_service_id'] as const;

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
