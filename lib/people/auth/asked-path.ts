/** Set by proxy.ts on every page request: the path and query that were asked for, to come back to after signing in. */
export const askedPathHeader = 'x-panel-path';
