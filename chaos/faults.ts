import type { Dice } from './dice';

type Rule = Readonly<Record<string, unknown>>;

/** What can go wrong between us and the registrar, as its controls take it. */
const faults: Readonly<Record<string, (dice: Dice) => Rule>> = {
  F1: () => ({ function: '*', fault: 'cut-before' }),
  F2: () => ({ function: '*', fault: 'cut-after' }),
  F3: (dice) => ({
    function: dice.oneOf(['service/renew', 'domain/create', '*']),
    fault: 'execute-late',
    ms: dice.within(1, 590) * 1_000,
    cut: true,
  }),
  F5: (dice) => ({ function: '*', fault: 'http-503', after: dice.chance(0.5) ? 1 : 0, html: 1 }),
  F5cut: (dice) => ({ function: '*', fault: dice.oneOf(['truncate', 'garble']) }),
  F6: () => ({ function: '*', fault: 'refuse', code: 'BILLING_LOCK' }),
  F6order: () => ({ function: 'domain/create', fault: 'refuse', code: 'DOMAIN_ORDER_LOCKED' }),
  F7: (dice) => ({
    function: '*',
    fault: 'refuse',
    code: dice.oneOf(['IP_EXCEEDED_ALLOWED_CONNECTION_RATE', 'ACCOUNT_EXCEEDED_ALLOWED_CONNECTION_RATE']),
  }),
  F10: (dice) => ({ function: '*', fault: 'stale', seconds: dice.within(20, 110) }),
};

export const faultNames: readonly string[] = Object.keys(faults);

/** Two or three kinds of fault, each with its own rate and seed. */
export function drawFaults(dice: Dice): readonly Rule[] {
  return Array.from({ length: dice.within(1, 3) }, () =>
    rule(dice.oneOf(faultNames), dice, { probability: dice.within(3, 30) / 100, seed: dice.within(1, 1_000_000) }),
  );
}

/** One fault that strikes the first call which changes something. */
export function faultOnce(name: string, dice: Dice): readonly Rule[] {
  return [rule(name, dice, { times: 1, function: 'domain/create' })];
}

function rule(name: string, dice: Dice, more: Rule): Rule {
  const make = faults[name];
  if (!make) throw new TypeError(`no fault ${name}`);
  return { ...make(dice), ...more };
}
