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
};

export function inFlight(): InFlight {
  const byId = new Map<string, Leased>();
  return {
    lane: null,
    isLookNext: true,
    hold: (leased) => leased.forEach((one) => byId.set(one.id, one)),
    drop: (leased) => leased.forEach((one) => byId.delete(one.id)),
    list: () => [...byId.values()],
  };
}
