export const remedies = ['contact', 'nameServers', 'records', 'years', 'price'] as const;

/** What its owner corrects, so that a refused operation can be sent again; `price`: a new one waits for their answer. */
export type Remedy = (typeof remedies)[number];
