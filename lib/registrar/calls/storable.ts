/** The longest request or answer that is kept whole, in characters of JSON; of a longer one a piece is. */
export const longestKept = 64_000;
const pieceKept = 16_000;

/** A value as JSON that PostgreSQL takes: it refuses NUL and halves of surrogate pairs. */
export function storable(value: unknown): string {
  const raw = JSON.stringify(value) ?? 'null';
  const json = unstorable.test(raw) ? JSON.stringify(clean(value)) : raw;
  if (json.length <= longestKept) return json;
  return JSON.stringify({ cutFrom: json.length, piece: clean(json.slice(0, pieceKept)) });
}

/** NUL and half a pair, as JSON spells them. */
const unstorable = /\\u(?:0000|d[89a-f])/;

function clean(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\0|\p{Surrogate}/gu, '\uFFFD');
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [clean(name), clean(inner)]));
}
