import type { Dice } from './dice';

export type Rule = Readonly<Record<string, unknown>>;

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
  F9: (dice) => ({
    function: '*',
    fault: 'refuse-items',
    code: dice.oneOf(['BILLING_LOCK', 'SERVICE_UNAVAILABLE', 'INTERNAL_API_ERROR']),
    every: dice.within(2, 3),
  }),
  F10: (dice) => ({ function: '*', fault: 'stale', seconds: dice.within(20, 110) }),
};

export const faultsOfRegistrar: readonly string[] = Object.keys(faults);

/** Two or three kinds of fault, each with its own rate and seed. */
export function drawFaults(dice: Dice): readonly Rule[] {
  return Array.from({ length: dice.within(1, 3) }, () =>
    rule(dice.oneOf(faultsOfRegistrar), dice, {
      probability: dice.within(3, 30) / 100,
      seed: dice.within(1, 1_000_000),
    }),
  );
}

/** All that people ask for where a fault strikes once. */
const changing = ['domain/create', 'service/renew', 'domain/update_nss', 'zone/update_records'];

/** One fault that strikes the first call of each kind which changes something; of stale reads, the first few. */
export function faultOnce(name: string, dice: Dice): readonly Rule[] {
  if (name === 'F10') return [rule(name, dice, { times: 6 })];
  return changing.map((command) => rule(name, dice, { times: 1, function: command }));
}

function rule(name: string, dice: Dice, more: Rule): Rule {
  const make = faults[name];
  if (!make) throw new TypeError(`no fault ${name}`);
  return { ...make(dice), ...more };
}
