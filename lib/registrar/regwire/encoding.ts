/** The values of `io_encoding` (REG.API 2.2.4.2) and their names in the Encoding Standard. */
const LABELS = {
  utf8: 'utf-8',
  cp1251: 'windows-1251',
  'koi8-r': 'koi8-r',
  'koi8-u': 'koi8-u',
  cp866: 'ibm866',
} as const;

export type IoEncoding = keyof typeof LABELS;

export function isIoEncoding(name: string): name is IoEncoding {
  return Object.hasOwn(LABELS, name);
}

export function decodeText(bytes: Uint8Array, encoding: IoEncoding): string {
  const decoder = decoders.get(encoding) ?? new TextDecoder(LABELS[encoding]);
  decoders.set(encoding, decoder);
  return decoder.decode(bytes);
}

const decoders = new Map<IoEncoding, TextDecoder>();

/** Characters that the encoding lacks become `?`. */
export function encodeText(text: string, encoding: IoEncoding): Uint8Array {
  if (encoding === 'utf8') return new TextEncoder().encode(text);
  const table = byteTable(encoding);
  return Uint8Array.from(text, (character) => table.get(character) ?? QUESTION_MARK);
}

const QUESTION_MARK = 0x3f;
const tables = new Map<IoEncoding, ReadonlyMap<string, number>>();

function byteTable(encoding: IoEncoding): ReadonlyMap<string, number> {
  const known = tables.get(encoding);
  if (known !== undefined) return known;
  const made = new Map<string, number>();
  for (let byte = 0; byte < 256; byte += 1) made.set(decodeText(Uint8Array.of(byte), encoding), byte);
  tables.set(encoding, made);
  return made;
}
