/** `"one" "two"`, with or without the brackets of a zone file. */
const quotedStrings = /^\(?\s*(?:"(?:[^"\\]|\\.)*"\s*)+\)?$/s;

/**
 * The text that a TXT value stands for, whichever way it was written: raw, in quotes, split into quoted strings of 255
 * characters, or broken over lines. Splitting is the name server's business: the text is one.
 */
export function plainText(written: string): string {
  const trimmed = written.trim();
  if (!quotedStrings.test(trimmed)) return joinLines(trimmed);
  const strings = trimmed.match(/"(?:[^"\\]|\\.)*"/gs) ?? [];
  return strings.map((string) => string.slice(1, -1).replaceAll(/\\(["\\])/g, '$1')).join('');
}

// A key pasted from a mail or a terminal is broken inside its base64; other texts are broken between words.
function joinLines(text: string): string {
  if (!/[\r\n]/.test(text)) return text;
  const lines = text.split(/[\r\n]+/).map((line) => line.trim());
  return lines.reduce((joined, line) => (/[A-Za-z0-9+/=]{30,}$/.test(joined) ? joined + line : `${joined} ${line}`));
}
