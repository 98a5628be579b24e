/** Node's flags for our bundles: server-only files refuse to load without the condition, and faults are to name our sources. */
export const bundleFlags = ['--conditions=react-server', '--enable-source-maps'] as const;

/**
 * A worker's beside them. What a pass over an account leaves behind is garbage by the hundred megabytes, which V8 would
 * let lie for as long as the machine has room; the room is the web's and the database's as well. These bound no heap: what is
 * needed may grow, what is not is cleared away sooner.
 */
export const workerFlags = [...bundleFlags, '--max-semi-space-size=8', '--heap-growing-percent=40'] as const;
