import { toAscii } from '@/lib/base/values/domain-name';
import { namesIn } from '@/lib/base/values/typed-names';

/** One of the names of a pasted list as it was read; `line` counts from 1, as editors do. */
export type PastedName = { readonly line: number; readonly typed: string } & (
  | { readonly kind: 'name'; readonly asciiName: string }
  | { readonly kind: 'bad'; readonly why: 'notName' | 'twice' }
);

const longestLine = 20_000;

/** The names of a list, one a line or several with commas, semicolons, tabs or spaces between them, in any alphabet. */
export function readPasted(text: string): readonly PastedName[] {
  const seen = new Set<string>();
  return text.split(/\r\n|\n|\r/).flatMap((line, index) =>
    namesIn(line.slice(0, longestLine)).map((typed): PastedName => {
      const about = { line: index + 1, typed };
      const asciiName = toAscii(typed.toLowerCase());
      if (asciiName === null || !asciiName.includes('.')) return { ...about, kind: 'bad', why: 'notName' };
      if (seen.has(asciiName)) return { ...about, kind: 'bad', why: 'twice' };
      seen.add(asciiName);
      return { ...about, kind: 'name', asciiName };
    }),
  );
}

/** The names that can be looked for. */
export const namesOf = (pasted: readonly PastedName[]): readonly string[] =>
  pasted.flatMap((one) => (one.kind === 'name' ? [one.asciiName] : []));
