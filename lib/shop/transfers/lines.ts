import { plainName } from '@/lib/base/values/typed-names';

/** A name and its key as they were typed. */
export type TypedTransfer = { readonly name: string; readonly key: string };

/** Pasted lines: a name, then its key, apart by space, tab, comma or semicolon; empty lines are none. */
export function transferLines(typed: string): readonly TypedTransfer[] {
  return typed.split(/[\r\n]+/u).flatMap((line) => {
    const trimmed = line.trim();
    if (trimmed === '') return [];
    const end = trimmed.search(/[\s,;]/u);
    if (end === -1) return [{ name: plainName(trimmed), key: '' }];
    // Only what parts the two is dropped: a key may hold commas of its own.
    const key = trimmed.slice(end).replace(/^\s*[,;]?\s*/u, '');
    return [{ name: plainName(trimmed.slice(0, end)), key }];
  });
}
