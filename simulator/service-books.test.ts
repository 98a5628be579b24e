import { afterEach, beforeEach, expect, it } from 'vitest';
import type { WireRecord } from '@/lib/registrar/regwire/value';
import { dice } from './testing/dice';
import { openSimulator, type OpenSimulator } from './testing/open-simulator';
import { ruOrder } from './testing/orders';
import { ORDERS } from './testing/service-orders';
import { findViolations } from './world/invariants';

let open: OpenSimulator;
beforeEach(async () => {
  open = await openSimulator();
  await open.control('POST', 'settings', { billingMs: 0, callsPerHour: 1_000_000 });
  await open.call('domain/create', ruOrder('owned.ru'));
});
afterEach(() => open.close());

const TYPES = Object.keys(ORDERS);
const PLANS = ['Host-3-1019', 'Host-B-1019', 'VPS-4-1018', 'premium', ''];

type Step = (roll: (below: number) => number) => Promise<unknown>;

/** What a customer, a payment system and time may do, to whatever there is. */
const STEPS: readonly Step[] = [
  (roll) => {
    const servtype = pick(TYPES, roll);
    const payment = pick<WireRecord>([{}, { pay_type: 'bank' }, { ok_if_no_money: 1 }], roll);
    const name = pick(['hosted.ru', 'owned.ru', 'third.ru'], roll);
    const own = ORDERS[servtype] ?? {};
    const domain = 'domain_name' in own ? { domain_name: name } : {};
    return open.call('service/create', { servtype, ...own, ...domain, ...payment });
  },
  (roll) => open.call('service/renew', { service_id: service(roll), period: 1 + roll(3), ok_if_no_money: roll(2) }),
  (roll) =>
    open.call('service/upgrade', { service_id: service(roll), subtype: pick(PLANS, roll), period: 1 + roll(3) }),
  (roll) => open.call('service/refill', { service_id: service(roll), amount: String(50 + roll(400)) }),
  (roll) => open.call('service/refund', { service_id: service(roll), amount: String(1 + roll(300)) }),
  (roll) => open.call(roll(2) === 0 ? 'service/suspend' : 'service/resume', { service_id: service(roll) }),
  (roll) =>
    open.call('service/delete', { service_id: service(roll), servtype: pick(['srv_webfwd', 'srv_jelastic'], roll) }),
  (roll) => open.call('service/set_autorenew_flag', { service_id: service(roll), flag_value: roll(2) }),
  (roll) =>
    open.call('bill/change_pay_type', {
      bill_id: bill(roll),
      pay_type: pick(['prepay', 'bank', 'WM'], roll),
      currency: 'RUR',
    }),
  (roll) => open.call('bill/delete', { bills: [bill(roll), bill(roll)] }),
  (roll) =>
    open.call('user/refill_balance', { pay_type: 'WM', wmid: '1', currency: 'USD', amount: String(1 + roll(9)) }),
  (roll) => open.control('POST', 'bills', { bill_id: bill(roll), status: pick(['payed', 'cancelled'], roll) }),
  (roll) => open.control('POST', 'clock', { advanceSeconds: roll(40) * 86_400 }),
];

it.each([1, 2])('keeps its books true whatever is done to services and bills (seed %i)', async (seed) => {
  const roll = dice(seed);
  const done: string[] = [];
  for (let turn = 0; turn < 100; turn += 1) {
    const index = roll(STEPS.length);
    const answer = await STEPS[index]?.(roll);
    done.push(`${index} ${JSON.stringify(answer)}`);
    expect(findViolations(open.simulator.world), done.slice(-3).join('\n')).toEqual([]);
  }
  expect(done.filter((entry) => entry.includes('"success"')).length).toBeGreaterThan(20);
});

function pick<T>(values: readonly [T, ...T[]] | readonly T[], roll: (below: number) => number): T {
  const value = values[roll(values.length)];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
}

function service(roll: (below: number) => number): number {
  return pick([...open.simulator.world.services.keys()], roll);
}

function bill(roll: (below: number) => number): number {
  return pick([...open.simulator.world.bills.keys()], roll);
}
