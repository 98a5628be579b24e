/** Node's flags for our bundles: server-only files refuse to load without the condition, and faults are to name our sources. */
export const bundleFlags = ['--conditions=react-server', '--enable-source-maps'] as const;

/**
 * A worker's beside them. What a pass over an account leaves behind is garbage by the hundred megabytes, which V8 would
 * let lie for as long as the machine has room; the room is the web's and the database's as well. These bound no heap: what is
 * needed may grow, what is not is cleared away sooner.
 */
export const workerFlags = [...bundleFlags, '--max-semi-space-size=8', '--heap-growing-percent=40'] as const;

/**
 * The web's, for the same reason: of what it holds for eight people at once, two thirds were garbage. A smaller place for
 * what is young was tried as well: it cost a twentieth more of the processor and held no less.
 */
export const webFlags = ['--heap-growing-percent=40'] as const;

/** glibc would keep for each of the web's threads what that once had. */
export const webMemory = { MALLOC_ARENA_MAX: '2' } as const;
