import 'server-only';
import { callOptionsOf, type OperationContext, type OperationItem, type Precheck } from '@/lib/queue/engine/define';
import { addMoney, money, parseDecimal, toDecimal, type Money } from '@/lib/base/values/money';

export type Priced<Item> = { readonly item: Item; readonly cost: Money };

/**
 * Which of a paid list the money at the registrar covers together, in the order asked: a list it does not cover is refused
 * as a whole. One alone is for the registrar to judge, and so is everything where the balance cannot be read.
 */
export async function whatFits<Item extends OperationItem<unknown>>(
  priced: readonly Priced<Item>[],
  { regapi }: OperationContext,
): Promise<(item: Item) => Precheck> {
  if (priced.length < 2) return () => ({ ok: true });
  const options = callOptionsOf(priced.map(({ item }) => item));
  const outcome = await regapi.user.get_balance({ currency: 'RUR' }, options);
  if (outcome.kind !== 'done') return () => ({ ok: true });
  const { prepay, credit } = outcome.answer;
  const balance = addMoney(roubles(prepay), roubles(credit ?? '0'));
  const checks = cutToFit(priced, balance);
  return (item) => checks.get(item) ?? { ok: true };
}

/** What fits goes out, what would alone waits for the others to be paid, and what is more than there is needs a person. */
export function cutToFit<Item>(priced: readonly Priced<Item>[], balance: Money): ReadonlyMap<Item, Precheck> {
  let left = balance.minor;
  const checks = new Map<Item, Precheck>();
  for (const { item, cost } of priced) {
    const isComparable = cost.currency === balance.currency;
    if (isComparable && cost.minor > balance.minor) checks.set(item, tooLittle(cost, balance));
    else if (isComparable && cost.minor > left) checks.set(item, notBeside);
    else {
      checks.set(item, { ok: true });
      if (isComparable) left -= cost.minor;
    }
  }
  return checks;
}

const notBeside: Precheck = {
  ok: false,
  kind: 'later',
  reason: 'the balance at the registrar does not cover it beside what goes out first',
};

function tooLittle(cost: Money, balance: Money): Precheck {
  const params = { cost: `${toDecimal(cost)} ${cost.currency}`, balance: `${toDecimal(balance)} ${balance.currency}` };
  const text = 'the balance at the registrar does not cover it';
  return { ok: false, kind: 'attention', code: 'NOT_ENOUGH_MONEY', text, params };
}

const roubles = (amount: string): Money => parseDecimal(amount, 'RUB') ?? money(0, 'RUB');
