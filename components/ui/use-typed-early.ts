'use client';

import { useEffectEvent, useLayoutEffect, useSyncExternalStore } from 'react';

/**
 * Calls `take` once, where a page that came drawn begins to listen: what was typed or chosen in it before stands in its fields
 * alone, for no event told of it. Before the next drawing, which would write over it.
 */
export function useTypedEarly(take: () => void): void {
  const isBeginning = useSyncExternalStore(
    neverChanges,
    () => false,
    () => true,
  );
  const takeNow = useEffectEvent(take);
  useLayoutEffect(() => {
    if (isBeginning) takeNow();
  }, [isBeginning]);
}

const neverChanges = () => () => {};
