import 'server-only';
import { amountIn } from '@/lib/registrar/regapi/answer-values';
import { callOptionsOf, type OperationContext, type OperationItem, type Precheck } from '@/lib/queue/engine/define';
import type { Outcome } from '@/lib/registrar/regapi/outcome';
import { toDecimal, type Money } from '@/lib/base/values/money';
import { costOfRegistration, type YearlyCost } from '../charges/cost';
import { yearlyCostsNow } from '../charges/cost-now';
import { availabilityNow } from './availability-now';
import type { RegisterInput } from './registration';

/** Right before the order goes out: is the name still free, and does it still cost what was reckoned with? */
export async function checkBeforeRegistering(
  item: OperationItem<RegisterInput>,
  context: OperationContext,
): Promise<Precheck> {
  const options = callOptionsOf([item]);
  const { asciiName, years, isPremium } = item.input;
  const found = await availabilityNow(asciiName, context, options);
  if (found.kind !== 'done') return notAnswered(found);
  if (!found.answer.is_premium) return withinLimit(item, (await yearlyCostsNow(context, options))(asciiName));
  const { price, renew_price, currency } = found.answer;
  if (!isPremium || price === null) return attention('BECAME_PREMIUM', 'the name has become a premium name', { price });
  const register = amountIn(price, currency ?? 'RUB');
  const renew = renew_price === null ? register : amountIn(renew_price, currency ?? 'RUB');
  return compare(costOfRegistration({ register, renew }, years), item.costLimit);
}

function withinLimit(item: OperationItem<RegisterInput>, outcome: Outcome<YearlyCost | null>): Precheck {
  if (outcome.kind !== 'done') return notAnswered(outcome);
  if (!outcome.answer) return attention('PRICES_NOT_FOUND', 'the registrar quotes no price for this zone');
  return compare(costOfRegistration(outcome.answer, item.input.years), item.costLimit);
}

/** Shared with the renewal: the registrar asks more than the customer's price was made from. */
export function compare(cost: Money, limit: Money | null): Precheck {
  if (limit === null || (cost.currency === limit.currency && cost.minor <= limit.minor)) return { ok: true };
  const params = { cost: `${toDecimal(cost)} ${cost.currency}`, limit: `${toDecimal(limit)} ${limit.currency}` };
  return attention('PRICE_ROSE', 'the registrar asks more than was reckoned with', params);
}

export function notAnswered(outcome: Exclude<Outcome<unknown>, { kind: 'done' }>): Precheck {
  if (outcome.kind !== 'refused') return { ok: false, kind: 'later', reason: outcome.reason };
  return attention(outcome.code, outcome.text, outcome.params);
}

function attention(code: string, text: string, params: Readonly<Record<string, unknown>> = {}): Precheck {
  return { ok: false, kind: 'attention', code, text, params };
}
