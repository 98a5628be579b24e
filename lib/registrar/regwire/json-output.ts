import { isWireList, type WireRecord, type WireValue } from './value';

const INDENT = '   ';

/** The live service's JSON: three spaces a level, ` : ` between key and value, keys sorted (REG.API 2.3.1.1). */
export function writeJson(value: WireValue): string {
  return `${write(value, '')}\n`;
}

/** Built up as one text, for lists of thousands of objects. */
function write(value: WireValue, indent: string): string {
  if (typeof value === 'string') return PLAIN.test(value) ? `"${value}"` : JSON.stringify(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = indent + INDENT;
  let text = '';
  if (isWireList(value)) {
    let lead = `[\n${inner}`;
    for (const item of value) {
      text += lead + write(item, inner);
      lead = `,\n${inner}`;
    }
    return text === '' ? '[]' : `${text}\n${indent}]`;
  }
  let lead = `{\n${inner}`;
  for (const key of sortedKeys(value)) {
    text += lead + keyText(key) + write(value[key] ?? null, inner);
    lead = `,\n${inner}`;
  }
  return text === '' ? '{}' : `${text}\n${indent}}`;
}

/** Short texts that are themselves in JSON. */
const PLAIN = /^[ !#-[\]-~]{0,200}$/;

/** Most objects were made in order. */
function sortedKeys(value: WireRecord): readonly string[] {
  const keys = Object.keys(value);
  for (let index = 1; index < keys.length; index += 1) {
    if ((keys[index - 1] ?? '') > (keys[index] ?? '')) return keys.sort();
  }
  return keys;
}

const keyTexts = new Map<string, string>();
/** Answers have a few hundred short keys of their own; those of echoed parameters are anything. */
const KEPT_KEYS = 2000;
const KEPT_LENGTH = 50;

function keyText(key: string): string {
  const known = keyTexts.get(key);
  if (known !== undefined) return known;
  const text = `${JSON.stringify(key)} : `;
  if (keyTexts.size < KEPT_KEYS && key.length <= KEPT_LENGTH) keyTexts.set(key, text);
  return text;
}
