import { isWireList, isWireRecord, type WireRecord, type WireValue, textOf } from './value';

/**
 * Attribute style: scalars are attributes, a list is one repeated element, one element a line (REG.API 2.3.1.3). A hash
 * of nothing but hashes is a repeated element too, each with its key as `name`, as the reference's `messagestore` shows.
 */
export function writeXml(answer: WireRecord): string {
  return `${element('opt', { ...answer, ...NO_MESSAGES }, '').join('\n')}\n`;
}

/** Every answer holds it, whatever the other formats make of it. */
const NO_MESSAGES: WireRecord = { messagestore: { _messages: {} } };

function element(key: string, value: WireValue, indent: string): readonly string[] {
  if (isWireList(value)) return value.flatMap((item) => element(key, item, indent));
  const name = xmlName(key);
  if (!isWireRecord(value)) return [`${indent}<${name}>${escape(scalar(value))}</${name}>`];
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  const attributes = entries
    .filter(([, inner]) => typeof inner !== 'object' || inner === null)
    .map(([key, inner]) => ` ${xmlName(key)}="${escape(scalar(inner))}"`)
    .join('');
  const children = entries
    .filter(([, inner]) => typeof inner === 'object' && inner !== null)
    .flatMap(([inside, inner]) => element(inside, unfolded(inner), `${indent}  `));
  if (children.length === 0) return [`${indent}<${name}${attributes} />`];
  return [`${indent}<${name}${attributes}>`, ...children, `${indent}</${name}>`];
}

function unfolded(value: WireValue): WireValue {
  if (!isWireRecord(value)) return value;
  const inner: WireRecord[] = [];
  for (const [name, item] of Object.entries(value)) {
    if (!isWireRecord(item)) return value;
    inner.push({ ...item, name });
  }
  return inner;
}

/** Keys of echoed parameters are whatever the caller sent. */
function xmlName(key: string): string {
  return key === '' ? '_' : key.replaceAll(/[^\p{L}\p{N}_.-]/gu, '_');
}

function scalar(value: WireValue): string {
  return value === true ? '1' : value === false ? '0' : textOf(value);
}

function escape(text: string): string {
  return text
    .replaceAll(/[\0-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');
}
