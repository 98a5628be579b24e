import type { Words } from '@/lib/base/i18n/picked';

/** The words of two parts of the panel as one; of a key in both, the inner's. Either may be compiled: only names are read. */
export function joinedWords(outer: Words, inner: Words): Words {
  const joined = Object.entries(inner).map(([name, value]): [string, Words | string] => {
    const around = outer[name];
    return [name, isNames(around) && isNames(value) ? joinedWords(around, value) : value];
  });
  return { ...outer, ...Object.fromEntries(joined) };
}

/** A compiled text may be a list. */
function isNames(value: unknown): value is Words {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
