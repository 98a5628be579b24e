import { toAscii } from '@/lib/base/values/domain-name';
import { readMailAddress } from '@/lib/base/values/mail-address';
import { plainName } from '@/lib/base/values/typed-names';

/** A list of more lines is refused as a whole. */
export const mostOwnerLines = 1_000;

/** One line of a list of owners ("domain, e-mail") as it was read; `number` counts from 1, as editors do. */
export type OwnerLine = { readonly number: number; readonly text: string } & (Read | Unread);

type Read = { readonly kind: 'read'; readonly asciiName: string; readonly email: string };
type Unread = { readonly kind: 'unread'; readonly why: 'twoCells' | 'domain' | 'email' | 'twice' };

const longestLine = 1_000;

/** The lines of a list of owners, apart by comma, semicolon or tab; a first line of headings and empty ones are left out. */
export function readOwnerList(text: string): readonly OwnerLine[] {
  const seen = new Set<string>();
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((line, index) => ({ number: index + 1, text: line.slice(0, longestLine).trim() }))
    .filter(({ text: line, number }) => line !== '' && !(number === 1 && isHeading(line)))
    .map((line) => ({ ...line, ...readLine(line.text, seen) }));
}

function readLine(line: string, seen: Set<string>): Read | Unread {
  const [name = '', address = '', ...others] = cellsOf(line);
  if (name === '' || address === '' || others.some((cell) => cell !== '')) return { kind: 'unread', why: 'twoCells' };
  const asciiName = toAscii(plainName(name).toLowerCase());
  if (asciiName === null || !asciiName.includes('.')) return { kind: 'unread', why: 'domain' };
  const email = readMailAddress(address);
  if (email === null) return { kind: 'unread', why: 'email' };
  if (seen.has(asciiName)) return { kind: 'unread', why: 'twice' };
  seen.add(asciiName);
  return { kind: 'read', asciiName, email };
}

// "domain;e-mail": neither of its cells is what it names.
function isHeading(line: string): boolean {
  const [first = '', second = ''] = cellsOf(line);
  return second !== '' && !second.includes('@') && !first.includes('.');
}

function cellsOf(line: string): readonly string[] {
  return line.split(/[,;\t]/).map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  );
}
