/** An element: its name, its attributes (those of undefined or '' are left out) and what is in it. */
export type Xml = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly content: readonly (Xml | string | null)[];
};

/** An element with attributes; null among what is in it is nothing. */
export function element(
  name: string,
  attributes: Xml['attributes'] = {},
  ...content: readonly (Xml | string | null)[]
): Xml {
  return { name, attributes, content };
}

/** An element of text alone. */
export const textElement = (name: string, text: string | number): Xml => element(name, {}, String(text));

/** As it is written, without line breaks; the characters that XML does not have are left out. */
export function written({ name, attributes, content }: Xml): string {
  const said = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([key, value]) => ` ${key}="${escaped(String(value)).replaceAll('"', '&quot;')}"`)
    .join('');
  const inner = content.map((part) => (part === null ? '' : typeof part === 'string' ? escaped(part) : written(part)));
  const text = inner.join('');
  return text === '' ? `<${name}${said}/>` : `<${name}${said}>${text}</${name}>`;
}

function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
