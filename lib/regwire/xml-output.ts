import { isWireList, isWireRecord, type WireRecord, type WireValue, textOf } from './value';

/** Attribute style: scalars are attributes, a list is one repeated element, one element a line (REG.API 2.3.1.3). */
export function writeXml(answer: WireRecord): string {
  return `${element('opt', answer, '').join('\n')}\n`;
}

function element(name: string, value: WireValue, indent: string): readonly string[] {
  if (isWireList(value)) return value.flatMap((item) => element(name, item, indent));
  if (!isWireRecord(value)) return [`${indent}<${name}>${escape(scalar(value))}</${name}>`];
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  const attributes = entries
    .filter(([, inner]) => typeof inner !== 'object')
    .map(([key, inner]) => ` ${key}="${escape(scalar(inner))}"`)
    .join('');
  const children = entries
    .filter(([, inner]) => typeof inner === 'object' && inner !== null)
    .flatMap(([key, inner]) => element(key, inner, `${indent}  `));
  if (children.length === 0) return [`${indent}<${name}${attributes} />`];
  return [`${indent}<${name}${attributes}>`, ...children, `${indent}</${name}>`];
}

function scalar(value: WireValue): string {
  return textOf(value);
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');
}
