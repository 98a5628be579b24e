/** Names of one list. */
export const mostListed = 10_000;
