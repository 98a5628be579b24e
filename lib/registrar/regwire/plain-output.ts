import { isWireList, isWireRecord, type WireRecord, type WireValue } from './value';

/** The one-line format of REG.API 1.0; it flattens what nests (REG.API 2.3.1.4). */
export function writePlain(answer: WireRecord): string {
  if (answer['result'] !== 'success') return `Error: ${text(answer['error_text'] ?? answer['error_code'] ?? '')}\n`;
  const pairs = flatten('', answer['answer'] ?? null);
  return `${['Success: ', ...pairs].join('; ')}\n`;
}

function flatten(path: string, value: WireValue): readonly string[] {
  const prefix = path === '' ? '' : `${path}.`;
  if (isWireList(value)) return value.flatMap((item, index) => flatten(`${prefix}${index}`, item));
  if (isWireRecord(value)) {
    return Object.entries(value)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .flatMap(([key, item]) => flatten(prefix + key, item));
  }
  return path === '' ? [] : [`${path}: ${text(value)}`];
}

function text(value: WireValue): string {
  return typeof value === 'object' ? '' : String(value);
}
