import { decodeText } from './encoding';
import { MAX_FIELDS, type FormField } from './form-field';

const AMPERSAND = 0x26;
const EQUALS = 0x3d;
const PERCENT = 0x25;
const PLUS = 0x2b;
const SPACE = 0x20;

/**
 * Splits an urlencoded body. A `&` inside unescaped JSON would cut it, so a piece without `=` belongs to the piece
 * before it, as the live service tolerates such bodies.
 */
export function parseUrlencoded(body: Uint8Array): readonly FormField[] {
  return pieces(body).map((piece) => {
    const equals = piece.indexOf(EQUALS);
    const end = equals === -1 ? piece.length : equals;
    return {
      name: decodeText(unescape(piece.subarray(0, end)), 'utf8'),
      value: unescape(piece.subarray(end + 1)),
    };
  });
}

function pieces(body: Uint8Array): readonly Uint8Array[] {
  const found: Uint8Array[] = [];
  let piece: { readonly start: number; end: number } | undefined;
  for (let start = 0; start <= body.length && found.length < MAX_FIELDS;) {
    const next = body.indexOf(AMPERSAND, start);
    const end = next === -1 ? body.length : next;
    const isField = piece === undefined || body.subarray(start, end).includes(EQUALS);
    if (piece !== undefined && isField) found.push(body.subarray(piece.start, piece.end));
    if (isField && end > start) piece = { start, end };
    else if (piece !== undefined && end > start) piece.end = end;
    start = end + 1;
  }
  if (piece !== undefined) found.push(body.subarray(piece.start, piece.end));
  return found;
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
