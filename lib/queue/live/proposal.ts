import { now } from '@/lib/base/clock/clock';
import type { RepricingState } from '@/generated/prisma/enums';

/** What says of a new price that was proposed to an operation's owner whether it can still be answered. */
export type Standing = { readonly state: RepricingState; readonly fence: bigint; readonly expiresAt: Date | null };

/** It waits for the customer, and what it is about has not been tried again since. The operation is in `attention`. */
export function isOpen({ state, fence, expiresAt }: Standing, operation: { readonly fence: bigint }): boolean {
  return state === 'proposed' && fence === operation.fence && expiresAt !== null && expiresAt > now();
}
