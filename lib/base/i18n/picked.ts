/** Messages, by namespace and name. */
export type Words = { readonly [name: string]: string | Words };

/** The messages of some keys ("domains.renew.title"), each where it was. */
export function picked(words: Words, keys: ReadonlySet<string>, path = ''): Words {
  const kept = Object.entries(words).flatMap(([name, value]): [string, string | Words][] => {
    const key = path ? `${path}.${name}` : name;
    if (typeof value === 'string') return keys.has(key) ? [[name, value]] : [];
    const below = picked(value, keys, key);
    return Object.keys(below).length > 0 ? [[name, below]] : [];
  });
  return Object.fromEntries(kept);
}
