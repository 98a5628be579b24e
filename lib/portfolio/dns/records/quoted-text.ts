/** White space, a comment, a bracket, a quoted string: what RFC 1035 5.1 lets stand in a value of quoted strings. */
const token = /\s+|;[^\n]*|[()]|"(?:[^"\\]|\\[^])*"/y;

/**
 * The text that a typed TXT value stands for: raw, in quotes, split into quoted strings of 255 characters, in brackets
 * with comments, broken over lines, or as a zone file writes it without quotes (`v=DKIM1\; k=rsa`). Splitting is the
 * name server's business: the text is one. Null when an escape stands for nothing.
 */
export function readText(written: string): string | null {
  const trimmed = written.trim();
  const strings = quotedStrings(trimmed);
  if (strings) return unescaped(strings);
  const line = joinLines(trimmed);
  // Only a zone file escapes these two; any other backslash belongs to the text.
  return /\\[;"]/.test(line) ? unescaped([line.replace(/\s;.*$/s, '').trimEnd()]) : line;
}

/** What `readText` reads back as the very same text: raw where that is plain, else quoted and escaped. */
export function writeText(text: string): string {
  return readText(text) === text ? text : `"${escaped(text)}"`;
}

/** A value as a registrar shows it: raw or, by some, in quotes. */
export function plainText(shown: string): string {
  const trimmed = shown.trim();
  const strings = quotedStrings(trimmed);
  return (strings && unescaped(strings)) ?? trimmed;
}

/** Printable ASCII with quotes and backslashes escaped, everything else as decimal bytes. */
export function escaped(text: string): string {
  return text.replaceAll(/["\\]/g, '\\$&').replaceAll(/[^\x20-\x7e]+/gu, (run) => {
    const bytes = [...new TextEncoder().encode(run)];
    return bytes.map((byte) => `\\${String(byte).padStart(3, '0')}`).join('');
  });
}

/** The insides of quoted strings, still escaped; null where anything else stands beside them. */
function quotedStrings(text: string): readonly string[] | null {
  if (!/^(?:\(\s*)?"/.test(text)) return null;
  const strings: string[] = [];
  let depth = 0;
  let at = 0;
  while (at < text.length) {
    token.lastIndex = at;
    const [found] = token.exec(text) ?? [];
    if (found === undefined) return null;
    if (found.startsWith('"')) strings.push(found.slice(1, -1));
    if (found === '(') depth += 1;
    if (found === ')') depth -= 1;
    if (depth < 0) return null;
    at += found.length;
  }
  return depth === 0 ? strings : null;
}

/** `\X` is X, `\DDD` the byte of that number; bytes are UTF-8 together, also across strings. */
function unescaped(strings: readonly string[]): string | null {
  try {
    return decodeURIComponent(strings.map((string) => percentEncoded(string)).join(''));
  } catch {
    return null;
  }
}

function percentEncoded(string: string): string {
  const pieces = string.match(/\\(?:\d{3}|[^])|[^\\]+|\\/g) ?? [];
  return pieces
    .map((piece) => (piece.startsWith('\\') ? percentEscape(piece.slice(1)) : encodeURIComponent(piece)))
    .join('');
}

function percentEscape(name: string): string {
  if (!/^\d/.test(name)) return name === '' ? broken : encodeURIComponent(name);
  const byte = Number(name);
  return name.length === 3 && byte <= 255 ? `%${byte.toString(16).padStart(2, '0')}` : broken;
}

/** Decodes to nothing. */
const broken = '%';

// A key pasted from a mail or a terminal is broken inside its base64; other texts are broken between words.
function joinLines(text: string): string {
  if (!/[\r\n]/.test(text)) return text;
  const lines = text.split(/[\r\n]+/).map((line) => line.trim());
  return lines.reduce((joined, line) =>
    /^[A-Za-z0-9+/=]{30}$/.test(joined.slice(-30)) ? joined + line : `${joined} ${line}`,
  );
}
