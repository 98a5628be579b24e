/** An item of a bill and an operation that it may have been for. */
export type Pair = { readonly billId: string; readonly position: number; readonly operationId: string };

/** Of pairs in the order of their likeness the ones that hold: no item and no operation twice. */
export function matched(pairs: readonly Pair[]): readonly Pair[] {
  const taken = new Set<string>();
  return pairs.filter(({ billId, position, operationId }) => {
    const item = `${billId} ${position}`;
    if (taken.has(item) || taken.has(operationId)) return false;
    taken.add(item).add(operationId);
    return true;
  });
}
