import { addMoney, multiplyMoney, parseDecimal, type Money } from '@/lib/base/values/money';

/** What the registrar asks for one year of a zone. */
export type YearlyCost = { readonly register: Money; readonly renew: Money };

/** The first year at the registration price, each further one at the renewal price. */
export function costOfRegistration({ register, renew }: YearlyCost, years: number): Money {
  return addMoney(register, multiplyMoney(renew, years - 1));
}

export function costOfRenewal({ renew }: YearlyCost, years: number): Money {
  return multiplyMoney(renew, years);
}

/** What the registrar charged, in roubles (REG.API 8.7, 7.13); what it was reckoned with where the answer is lost. */
export function chargedOf(payment: string | null, reckoned: Money | null): { readonly cost?: Money } {
  const charged = payment === null ? null : parseDecimal(payment, 'RUB');
  const cost = charged ?? reckoned;
  return cost ? { cost } : {};
}
