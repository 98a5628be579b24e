export const remedies = ['contact', 'nameServers', 'records'] as const;

/** What its owner corrects, so that a refused operation can be sent again. */
export type Remedy = (typeof remedies)[number];
