import { plainText } from '@/lib/base/values/plain-text';

/**
 * Names and addresses of the internet as people type them, in one spelling: marks without a glyph dropped, every dash
 * and hyphen as "-", every full stop of other alphabets as ".". A middle dot stays: Catalan names have it.
 */
export function plainName(typed: string): string {
  return plainText(typed)
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/[\u3002\uff0e\uff61]/gu, '.');
}

/**
 * Each of the names that were typed or pasted together, apart by space, tab, line, comma or semicolon. Words apart by
 * spaces alone are one name ("my shop.ru"), unless one that others follow is a name already ("shop.ru shop.com").
 */
export function namesIn(typed: string): readonly string[] {
  const names = plainName(typed)
    .replace(/\b[a-z][a-z0-9+.-]{0,20}:\/\//giu, '')
    .replace(pathOfAddress, '')
    .replace(/(?<!\s)\s+\.\s*/gu, '.')
    .split(/[\t\n\r,;\uff0c\u3001\uff1b]+/u)
    .flatMap((line) => namesOfLine(line.trim()));
  return [...new Set(names)];
}

/** A comma within the path of an address parts nothing, unless a name follows it. */
const pathOfAddress = /[/?#]\S*?(?=\s|$|[,;]\s*[\p{L}\p{N}-]+(?:\.|:\/\/))/gu;

function namesOfLine(line: string): readonly string[] {
  if (line === '') return [];
  const words = line.split(/\s+/u);
  return words.slice(0, -1).some(isName) ? words : [words.join('')];
}

const isName = (word: string) => /[^.]\.[^.]/u.test(word);
