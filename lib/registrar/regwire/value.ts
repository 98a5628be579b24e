/** Everything that a parameter or a part of an answer can be. */
export type WireValue = string | number | boolean | null | readonly WireValue[] | { readonly [key: string]: WireValue };

export type WireRecord = Readonly<Record<string, WireValue>>;

export function isWireList(value: WireValue | undefined): value is readonly WireValue[] {
  return Array.isArray(value);
}

export function isWireRecord(value: WireValue | undefined): value is WireRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value as text: nothing for what is absent, JSON for what has parts. */
export function textOf(value: WireValue | undefined): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** The value as a wire value; undefined when it holds what the wire cannot carry or nests deeper than `depth`. */
export function toWireValue(value: unknown, depth = 64): WireValue | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'object' || depth === 0) return undefined;
  if (Array.isArray(value)) return toList(value, depth);
  return toRecord(value, depth);
}

function toList(values: readonly unknown[], depth: number): WireValue | undefined {
  const list: WireValue[] = [];
  for (const value of values) {
    const item = toWireValue(value, depth - 1);
    if (item === undefined) return undefined;
    list.push(item);
  }
  return list;
}

function toRecord(value: object, depth: number): WireValue | undefined {
  const entries: [string, WireValue][] = [];
  for (const [key, inner] of Object.entries(value)) {
    const item = toWireValue(inner, depth - 1);
    if (item === undefined) return undefined;
    entries.push([key, item]);
  }
  return Object.fromEntries(entries);
}
