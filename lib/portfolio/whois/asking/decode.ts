/** Text for people of what a WHOIS server sent: in which encoding nobody says, and nothing in it may act on a screen. */
export function decodeAnswer(bytes: Uint8Array): string {
  return tidy(decoded(bytes));
}

/** Without marks that turn the direction of a line, and with plain ends of lines: raw text is shown as it is. */
export function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{C}\n\t]/gu, '')
    .trim();
}

function decoded(bytes: Uint8Array): string {
  // An answer that was cut ends within a letter: only what comes before the last four bytes must be UTF-8.
  const sure = bytes.subarray(0, Math.max(0, bytes.length - 4));
  if (isUtf8(bytes) || (bytes.length > 60_000 && isUtf8Start(sure))) return new TextDecoder('utf-8').decode(bytes);
  return new TextDecoder(singleByte(bytes)).decode(bytes);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function isUtf8Start(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Cyrillic is mostly small letters: KOI8-R has them where Windows has capitals, and the other way round. Latin has few such bytes in a row. */
function singleByte(bytes: Uint8Array): 'koi8-r' | 'windows-1251' | 'windows-1252' {
  let [low, high, pairs] = [0, 0, 0];
  bytes.forEach((byte, at) => {
    if (byte < 0xc0) return;
    if (byte < 0xe0) low += 1;
    else high += 1;
    if ((bytes[at - 1] ?? 0) >= 0xc0) pairs += 1;
  });
  if (pairs * 2 < low + high) return 'windows-1252';
  return low > high ? 'koi8-r' : 'windows-1251';
}
