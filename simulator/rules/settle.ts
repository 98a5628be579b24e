import type { World } from '../world/world';
import { settleExpiries } from './expiry';
import { settleServices } from './service-lifecycle';
import { settleTransfers } from './transfer';

/** Brings the world up to its clock, before every call and whenever the clock is moved. */
export function settleWorld(world: World): void {
  world.change(() => {
    settleTransfers(world);
    settleExpiries(world);
    settleServices(world);
  });
}
