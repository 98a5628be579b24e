/** As many as can be ticked one by one: their ids stand in an address. */
export const mostTicked = 150;

/** As many names as a pasted list may hold. */
export const mostPasted = 2_000;

/** As many as one transaction changes: money is held for each renewal by itself, and an owner is given one by one. */
export const mostOf = (change: string): number => (change === 'renew' || change === 'assign' ? 500 : 2_000);
