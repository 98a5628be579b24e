import { amountIn } from '@/lib/registrar/regapi/answer-values';
import { addMoney, multiplyMoney, parseDecimal, type Money } from '@/lib/base/values/money';
import { toUnicode } from '@/lib/base/values/domain-name';
import type { CallOptions, RegapiClient } from '@/lib/registrar/regapi/client/client';
import type { Outcome } from '@/lib/registrar/regapi/outcome';

/** What the registrar asks for one year of a zone. */
export type YearlyCost = { readonly register: Money; readonly renew: Money };

/** The first year at the registration price, each further one at the renewal price. */
export function costOfRegistration({ register, renew }: YearlyCost, years: number): Money {
  return addMoney(register, multiplyMoney(renew, years - 1));
}

export function costOfRenewal({ renew }: YearlyCost, years: number): Money {
  return multiplyMoney(renew, years);
}

/** The registrar's price now for the zone of a name (REG.API 8.2); null where it quotes none. */
export async function yearlyCostNow(
  regapi: RegapiClient,
  asciiName: string,
  options: CallOptions,
): Promise<Outcome<YearlyCost | null>> {
  const outcome = await regapi.domain.get_prices({ show_renew_data: true }, options);
  if (outcome.kind !== 'done') return outcome;
  const { prices, currency } = outcome.answer;
  const zone = zoneKeys(asciiName)
    .map((key) => prices[key])
    .find((entry) => entry?.reg_price != null);
  if (zone?.reg_price == null) return { kind: 'done', answer: null };
  const register = amountIn(zone.reg_price, currency);
  const renew = zone.renew_price === null ? register : amountIn(zone.renew_price, currency);
  return { kind: 'done', answer: { register, renew } };
}

/** What one year more of a name costs when it is priced apart from its zone. */
export type PremiumRenewal = { readonly kind: 'known'; readonly renew: Money } | { readonly kind: 'not-said' };

/** The registrar's price now of renewing a premium name (REG.API 8.4); null for a name that it does not price apart. */
export async function premiumRenewalNow(
  regapi: RegapiClient,
  asciiName: string,
  options: CallOptions,
): Promise<Outcome<PremiumRenewal | null>> {
  const outcome = await regapi.domain.get_premium_prices({ domains: [{ dname: asciiName }], currency: 'RUR' }, options);
  // The reference does not say how a list without premium names is answered: a refusal may be that.
  if (outcome.kind === 'refused') return { kind: 'done', answer: null };
  if (outcome.kind !== 'done') return outcome;
  const { domains, currency } = outcome.answer;
  const found = domains.find(({ domain_name }) => [asciiName, toUnicode(asciiName)].includes(domain_name));
  if (!found) return { kind: 'done', answer: null };
  // Some zones answer a renewal of 0.000 for 0 years (the reference's example).
  const isForOneYear = found.renew_period === null || found.renew_period === 1;
  const renew = found.renew_price === null ? null : amountIn(found.renew_price, currency);
  return {
    kind: 'done',
    answer: renew && renew.minor > 0 && isForOneYear ? { kind: 'known', renew } : { kind: 'not-said' },
  };
}

/** What the registrar charged, in roubles (REG.API 8.7, 7.13); what it was reckoned with where the answer is lost. */
export function chargedOf(payment: string | null, reckoned: Money | null): { readonly cost?: Money } {
  const charged = payment === null ? null : parseDecimal(payment, 'RUB');
  const cost = charged ?? reckoned;
  return cost ? { cost } : {};
}

/** Where to look for a name's price, the most special first: national names may cost differently (`__idn.com`). */
export function zoneKeys(asciiName: string): readonly string[] {
  const [label = '', ...rest] = asciiName.split('.');
  const ascii = rest.join('.');
  const plain = [toUnicode(ascii), ascii];
  return label.startsWith('xn--') ? [...plain.map((zone) => `__idn.${zone}`), ...plain] : plain;
}
