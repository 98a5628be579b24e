import { isWireList, type WireValue } from './value';

const INDENT = '   ';

/** The live service's JSON: three spaces a level, ` : ` between key and value, keys sorted (REG.API 2.3.1.1). */
export function writeJson(value: WireValue): string {
  return `${write(value, '')}\n`;
}

function write(value: WireValue, indent: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = indent + INDENT;
  if (isWireList(value)) {
    if (value.length === 0) return '[]';
    return `[\n${value.map((item) => inner + write(item, inner)).join(',\n')}\n${indent}]`;
  }
  const lines = Object.entries(value)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, item]) => `${inner}${JSON.stringify(key)} : ${write(item, inner)}`);
  return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n${indent}}`;
}
