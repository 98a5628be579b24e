import 'server-only';
import { callOptionsOf, type OperationContext, type OperationItem } from '@/lib/queue/engine/define';
import type { Outcome } from '@/lib/registrar/regapi/outcome';
import { addMoney, multiplyMoney, type Money } from '@/lib/base/values/money';
import { costOfRenewal, type YearlyCost } from '../charges/cost';
import { premiumRenewalsNow, yearlyCostsNow, type PremiumRenewal } from '../charges/cost-now';
import type { RenewInput } from './renewal';
import { restorationFeesNow } from './restoration-fees';

/** What the registrar asks for a renewal now, or why it does not say. */
export type RenewalCost =
  /** `fee`: the part of it for giving a lapsed name back, minor units. */
  | { readonly kind: 'known'; readonly cost: Money; readonly fee: number }
  | { readonly kind: 'not-said'; readonly why: string };

/** A premium name costs what the registrar says of it, any other what its zone does; one an item, read as lists. */
export async function renewalCosts(
  items: readonly OperationItem<RenewInput>[],
  context: OperationContext,
): Promise<readonly Outcome<RenewalCost>[]> {
  if (items.length === 0) return [];
  const options = callOptionsOf(items);
  const names = items.map(({ input }) => input.asciiName);
  const premiumOf = await premiumRenewalsNow(names, context, options);
  const isPlain = names.some((name) => {
    const premium = premiumOf(name);
    return premium.kind === 'done' && premium.answer === null;
  });
  const yearlyOf = isPlain ? await yearlyCostsNow(context, options) : null;
  const feeOf = await restorationFeesNow(
    context.db,
    items.map(({ input }) => input.domainId),
  );
  return items.map(({ input: { asciiName, domainId, years } }) => {
    const fee = feeOf(domainId);
    const premium = premiumOf(asciiName);
    if (premium.kind !== 'done') return premium;
    if (premium.answer) return { kind: 'done', answer: withFee(costOfPremium(premium.answer, years), fee) };
    const yearly = yearlyOf?.(asciiName) ?? { kind: 'done', answer: null };
    return yearly.kind === 'done' ? { kind: 'done', answer: withFee(costInZone(yearly.answer, years), fee) } : yearly;
  });
}

/** null = it is only given back now, and nobody knows for how much. */
function withFee(cost: YearsCost, fee: Money | 'none' | null): RenewalCost {
  if (cost.kind === 'not-said') return cost;
  if (fee === 'none') return { ...cost, fee: 0 };
  if (fee === null) return { kind: 'not-said', why: 'nobody has said what restoring a name of this zone costs' };
  return { kind: 'known', cost: addMoney(cost.cost, fee), fee: fee.minor };
}

type YearsCost = { readonly kind: 'known'; readonly cost: Money } | Exclude<RenewalCost, { readonly kind: 'known' }>;

function costOfPremium(premium: PremiumRenewal, years: number): YearsCost {
  if (premium.kind === 'known') return { kind: 'known', cost: multiplyMoney(premium.renew, years) };
  return { kind: 'not-said', why: 'the registrar does not say what renewing this premium name costs' };
}

function costInZone(yearly: YearlyCost | null, years: number): YearsCost {
  if (yearly) return { kind: 'known', cost: costOfRenewal(yearly, years) };
  return { kind: 'not-said', why: 'the registrar quotes no price for this zone' };
}
