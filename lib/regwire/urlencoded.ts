import type { FormField } from './form-field';

const AMPERSAND = 0x26;
const EQUALS = 0x3d;
const PERCENT = 0x25;
const PLUS = 0x2b;
const SPACE = 0x20;

/**
 * Splits an urlencoded body. A `&` inside unescaped JSON would cut it, so a piece without `=`
 * is glued back to the piece before it, as the live service tolerates such bodies.
 */
export function parseUrlencoded(body: Uint8Array): readonly FormField[] {
  const fields: FormField[] = [];
  for (const piece of split(body)) {
    if (piece.length === 0) continue;
    const equals = piece.indexOf(EQUALS);
    const last = fields.at(-1);
    if (equals === -1 && last !== undefined) {
      fields[fields.length - 1] = { name: last.name, value: glue(last.value, unescape(piece)) };
      continue;
    }
    const end = equals === -1 ? piece.length : equals;
    fields.push({
      name: new TextDecoder().decode(unescape(piece.subarray(0, end))),
      value: unescape(piece.subarray(end + 1)),
    });
  }
  return fields;
}

function split(body: Uint8Array): readonly Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let start = 0;
  for (let at = body.indexOf(AMPERSAND); at !== -1; at = body.indexOf(AMPERSAND, start)) {
    pieces.push(body.subarray(start, at));
    start = at + 1;
  }
  pieces.push(body.subarray(start));
  return pieces;
}

function glue(before: Uint8Array, after: Uint8Array): Uint8Array {
  const joined = new Uint8Array(before.length + after.length + 1);
  joined.set(before);
  joined[before.length] = AMPERSAND;
  joined.set(after, before.length + 1);
  return joined;
}

function unescape(bytes: Uint8Array): Uint8Array {
  const plain = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    const escaped = byte === PERCENT ? hexByte(bytes[at + 1], bytes[at + 2]) : undefined;
    plain[length] = escaped ?? (byte === PLUS ? SPACE : byte);
    length += 1;
    if (escaped !== undefined) at += 2;
  }
  return plain.subarray(0, length);
}

function hexByte(high: number | undefined, low: number | undefined): number | undefined {
  if (high === undefined || low === undefined) return undefined;
  const text = String.fromCharCode(high, low);
  return /^[0-9a-f]{2}$/i.test(text) ? Number.parseInt(text, 16) : undefined;
}
