'use client';

import { createContext, useContext, useState } from 'react';
import type { ActionState } from '@/lib/people/auth/action-state';

const Whom = createContext('nobody');

/** Tells the forms inside whom they are drawn for; each area's layout says it. */
export const DrawnFor = Whom.Provider;

/** Whom the page is drawn for: what the browser keeps for one customer is not shown to another. */
export const useWhom = (): string => useContext(Whom);

type Held = { readonly whom: string; readonly since: ActionState<unknown> };

/**
 * Whom a form is drawn for. It follows the page, which may be drawn anew for somebody else while it stands here, until
 * something is typed: what was typed for one customer is never sent for another.
 */
export function useDrawnFor(state: ActionState<unknown>): { readonly whom: string; readonly hold: () => void } {
  const page = useContext(Whom);
  const [held, setHeld] = useState<Held | null>(null);
  const isHeld = held !== null && (held.since === state || state.status !== 'success');
  return {
    whom: isHeld ? held.whom : page,
    hold() {
      if (!isHeld) setHeld({ whom: page, since: state });
    },
  };
}
