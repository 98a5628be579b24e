import 'server-only';
import type { OperationContext, OperationItem, Precheck } from '@/lib/queue/engine/define';
import { dateOfDay } from '@/lib/base/values/day';
import type { Money } from '@/lib/base/values/money';
import type { Outcome } from '@/lib/registrar/regapi/outcome';
import { compare, notAnswered } from '../registration/precheck';
import { whatFits, type Priced } from './affordable';
import type { RenewInput } from './renewal';
import { renewalCosts, type RenewalCost } from './renewal-costs';
import { momentsOfRenewals } from './renewal-moment';
import type { RenewalMoment } from './renewal-window';

type Item = OperationItem<RenewInput>;

/**
 * Right before the order goes out: may the term be made longer now, does it cost no more than was reckoned with, and does
 * the money at the registrar cover it with what goes out beside it?
 */
export async function checkBeforeRenewing(
  items: readonly Item[],
  context: OperationContext,
): Promise<readonly Precheck[]> {
  const momentOf = await momentsOfRenewals(context.db, items);
  const checks = new Map<Item, Precheck>();
  const settle = (item: Item, check: Precheck | null) => check && checks.set(item, check);
  for (const item of items) settle(item, checkMoment(momentOf(item), item.input.years));
  const open = items.filter((item) => !checks.has(item));
  const priced: Priced<Item>[] = [];
  for (const [index, outcome] of (await renewalCosts(open, context)).entries()) {
    const item = open[index];
    if (!item) continue;
    const costed = checkCost(outcome, item.costLimit);
    if ('cost' in costed) priced.push({ item, cost: costed.cost });
    else checks.set(item, costed);
  }
  const fits = await whatFits(priced, context);
  for (const { item } of priced) checks.set(item, fits(item));
  return items.map((item) => checks.get(item) ?? { ok: true });
}

function checkMoment(moment: RenewalMoment | null, years: number): Precheck | null {
  if (moment?.kind === 'opens') {
    // Nobody who asks for a year more today pays for a year that can be asked for in a year.
    if (moment.isFull) return tooLong(0);
    const opensAt = dateOfDay(moment.on);
    return opensAt && { ok: false, kind: 'opens', at: opensAt };
  }
  const isTooLong = moment !== null && moment.maxYears < Math.min(years, 10) && years > 1;
  return isTooLong ? tooLong(moment.maxYears) : null;
}

function tooLong(maxYears: number): Precheck {
  return { ok: false, kind: 'final', code: 'INVALID_PERIOD', text: `at most ${maxYears} years now` };
}

function checkCost(outcome: Outcome<RenewalCost>, limit: Money | null): Precheck | { readonly cost: Money } {
  if (outcome.kind !== 'done') return notAnswered(outcome);
  if (outcome.answer.kind === 'not-said') {
    return { ok: false, kind: 'attention', code: 'PRICES_NOT_FOUND', text: outcome.answer.why };
  }
  const { cost } = outcome.answer;
  const compared = compare(cost, limit);
  return compared.ok ? { cost } : compared;
}
