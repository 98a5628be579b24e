export const domainPageSize = 50;

/** So many a filter is counted to: one more says that there are more. */
export const countedByFilter = 1_000;
