import 'server-only';
import { callOptionsOf, type OperationContext, type OperationItem } from '@/lib/queue/engine/define';
import type { Outcome } from '@/lib/registrar/regapi/outcome';
import { multiplyMoney, type Money } from '@/lib/base/values/money';
import { costOfRenewal, type YearlyCost } from '../charges/cost';
import { premiumRenewalsNow, yearlyCostsNow, type PremiumRenewal } from '../charges/cost-now';
import type { RenewInput } from './renewal';

/** What the registrar asks for a renewal now, or why it does not say. */
export type RenewalCost =
  | { readonly kind: 'known'; readonly cost: Money }
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
  return items.map(({ input: { asciiName, years } }) => {
    const premium = premiumOf(asciiName);
    if (premium.kind !== 'done') return premium;
    if (premium.answer) return { kind: 'done', answer: costOfPremium(premium.answer, years) };
    const yearly = yearlyOf?.(asciiName) ?? { kind: 'done', answer: null };
    return yearly.kind === 'done' ? { kind: 'done', answer: costInZone(yearly.answer, years) } : yearly;
  });
}

function costOfPremium(premium: PremiumRenewal, years: number): RenewalCost {
  if (premium.kind === 'known') return { kind: 'known', cost: multiplyMoney(premium.renew, years) };
  return { kind: 'not-said', why: 'the registrar does not say what renewing this premium name costs' };
}

function costInZone(yearly: YearlyCost | null, years: number): RenewalCost {
  if (yearly) return { kind: 'known', cost: costOfRenewal(yearly, years) };
  return { kind: 'not-said', why: 'the registrar quotes no price for this zone' };
}
