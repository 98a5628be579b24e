import { isWireList, type WireRecord, type WireValue } from './value';

/** A YAML document in Base64, as the live service sends it (REG.API 2.3.1.2). */
export function writeYaml(answer: WireRecord): string {
  return Buffer.from(`---\n${block(answer, '').join('\n')}\n`, 'utf8').toString('base64');
}

function block(value: WireValue, indent: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [indent + scalar(value)];
  if (isWireList(value)) return value.flatMap((item) => entry('-', item, indent));
  return Object.entries(value)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .flatMap(([key, item]) => entry(`${scalar(key)}:`, item, indent));
}

function entry(lead: string, value: WireValue, indent: string): readonly string[] {
  if (isWireList(value) && value.length === 0) return [`${indent}${lead} []`];
  if (typeof value !== 'object' || value === null) return [`${indent}${lead} ${scalar(value)}`];
  if (Object.keys(value).length === 0) return [`${indent}${lead} {}`];
  return [indent + lead, ...block(value, `${indent}  `)];
}

/** Plain only where no reader could take the text for a number, a date, a word or a mark of YAML. */
function scalar(value: string | number | boolean | null): string {
  if (value === null) return '~';
  if (typeof value !== 'string') return String(value);
  const isWord = /^[a-z][a-z_]*$/i.test(value) && !/^(y|n|yes|no|on|off|true|false|null)$/i.test(value);
  return isWord ? value : JSON.stringify(value);
}
