/** A text by its key, with the values it mentions: what `errors.tooShort?min=2` says. */
export type Message = { readonly key: string; readonly values: Readonly<Record<string, string | number>> };

const keyPattern = /^[A-Za-z][\w-]*(\.[A-Za-z][\w-]*)+$/;

/** Reads `errors.tooShort?min=2`; null when the text is not a message key. Whole numbers become numbers, for plurals. */
export function parseMessageKey(text: string): Message | null {
  const [key = '', query = ''] = splitOnce(text, '?');
  if (!keyPattern.test(key)) return null;
  const values = [...new URLSearchParams(query)].map(([name, value]) => [name, wholeNumberOr(value)] as const);
  return { key, values: Object.fromEntries(values) };
}

/** Writes `errors.tooShort?min=2`; the same key without a question mark when nothing is mentioned. */
export function messageKey(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  const query = new URLSearchParams(Object.entries(values).map(([name, value]) => [name, String(value)]));
  return query.size > 0 ? `${key}?${query}` : key;
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)];
}

function wholeNumberOr(value: string): string | number {
  return /^-?\d{1,15}$/.test(value) ? Number(value) : value;
}
