import { BillingLock } from './http/billing-lock';
import { CallLog } from './http/call-log';
import { Faults } from './http/faults';
import { RateLimit } from './http/limit';
import { Past } from './http/past';
import { Repeats } from './http/repeats';
import { World } from './world/world';

/** One simulated registrar: its world, and what stands between the world and callers. */
export interface Simulator {
  readonly world: World;
  readonly limit: RateLimit;
  readonly lock: BillingLock;
  readonly faults: Faults;
  readonly calls: CallLog;
  readonly repeats: Repeats;
  readonly past: Past;
}

export function createSimulator(): Simulator {
  return {
    world: new World(),
    limit: new RateLimit(),
    lock: new BillingLock(),
    faults: new Faults(),
    calls: new CallLog(),
    repeats: new Repeats(),
    past: new Past(),
  };
}
