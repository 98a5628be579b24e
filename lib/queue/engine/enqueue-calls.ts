import type { OperationDefinition } from './define';

/** As many operations as share one call at most. */
export const largestBatch = 1_000;

/** Calls that operations take if none is refused or repeated: those with an equal key share one. */
export function promisedCalls<Input>(
  { batchKey }: Pick<OperationDefinition<Input>, 'batchKey'>,
  inputs: readonly Input[],
): number {
  const sharing = new Map<string, number>();
  let alone = 0;
  for (const input of inputs) {
    const key = batchKey?.(input) ?? null;
    if (key === null) alone += 1;
    else sharing.set(key, (sharing.get(key) ?? 0) + 1);
  }
  return [...sharing.values()].reduce((calls, count) => calls + Math.ceil(count / largestBatch), alone);
}
