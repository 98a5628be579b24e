import type { WireValue } from './value';

const MAX_DEPTH = 64;
/** Elements: 1000 objects with all their contacts need a quarter of them. */
const MAX_ELEMENTS = 200_000;

interface Node {
  readonly name: string;
  readonly values: Map<string, WireValue[]>;
  text: string;
}

/**
 * Reads `<opt a="1"><list>x</list><list>y</list></opt>` as `{ a: '1', list: ['x', 'y'] }` (REG.API 2.2.3.3).
 * An element that comes once is not a list: the reader decides by the parameter's type. Undefined when malformed.
 */
export function readXml(xml: string): WireValue | undefined {
  const token =
    /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([\w.:-]+)((?:\s+[\w.:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/gy;
  const open: Node[] = [emptyNode('')];
  let end = 0;
  let elements = 0;
  for (let match = token.exec(xml); match !== null; match = token.exec(xml)) {
    end = token.lastIndex;
    const [, cdata, closing, name, attributes, selfClosing, text] = match;
    const top = open.at(-1);
    if (top === undefined) return undefined;
    if (cdata !== undefined || text !== undefined) top.text += cdata ?? unescape(text ?? '');
    if (name === undefined) continue;
    if (closing === '/') {
      if (!close(open, name)) return undefined;
      continue;
    }
    open.push({ ...emptyNode(name), values: readAttributes(attributes ?? '') });
    elements += 1;
    if (open.length > MAX_DEPTH || elements > MAX_ELEMENTS) return undefined;
    if (selfClosing === '/') close(open, name);
  }
  const root = open[0];
  if (end !== xml.length || open.length !== 1 || root === undefined) return undefined;
  return root.values.values().next().value?.[0];
}

function emptyNode(name: string): Node {
  return { name, values: new Map(), text: '' };
}

function close(open: Node[], name: string): boolean {
  if (open.length < 2 || open.at(-1)?.name !== name) return false;
  const node = open.pop();
  const parent = open.at(-1);
  if (node === undefined || parent === undefined) return false;
  add(parent.values, name, nodeValue(node));
  return true;
}

function nodeValue(node: Node): WireValue {
  if (node.values.size === 0) return node.text.trim();
  const entries = [...node.values].map(([key, values]) => [key, values.length === 1 ? values[0] : values]);
  return Object.fromEntries(entries);
}

function readAttributes(source: string): Map<string, WireValue[]> {
  const values = new Map<string, WireValue[]>();
  for (const [, name, double, single] of source.matchAll(/([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (name !== undefined) add(values, name, unescape(double ?? single ?? ''));
  }
  return values;
}

function add(values: Map<string, WireValue[]>, name: string, value: WireValue): void {
  const present = values.get(name);
  if (present === undefined) values.set(name, [value]);
  else present.push(value);
}

const ENTITIES = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

function unescape(text: string): string {
  return text.replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (typeof name === 'string') return ENTITIES.get(name) ?? whole;
    const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
