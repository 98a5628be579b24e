import type { Lane } from './lane';

type Leased = { readonly id: string; readonly fence: bigint };

/** What this process works on right now; the heartbeat renews these leases and no others. */
export type InFlight = {
  hold(leased: readonly Leased[]): void;
  drop(leased: readonly Leased[]): void;
  list(): readonly Leased[];
  lane: Lane | null;
  /** Whether the next turn looks at something unknown before it sends anything. */
  isLookNext: boolean;
  /** When it last found nothing to look at, by the steady clock; null where it found something since. */
  lookedInVainMs: number | null;
  /** Whether a billing operation may wait for another to end; true while nobody knows. */
  mayBillingWait: boolean;
};

export function inFlight(): InFlight {
  const byId = new Map<string, Leased>();
  return {
    lane: null,
    isLookNext: true,
    lookedInVainMs: null,
    mayBillingWait: true,
    hold: (leased) => leased.forEach((one) => byId.set(one.id, one)),
    drop: (leased) => leased.forEach((one) => byId.delete(one.id)),
    list: () => [...byId.values()],
  };
}
