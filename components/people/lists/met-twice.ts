type Named = { readonly id: string; readonly name: string };

/** The names that several of a list have: whoever hears them needs something else to tell them apart. */
export function namesMetTwice(list: readonly Named[]): ReadonlySet<string> {
  const firstOf = new Map<string, string>();
  const twice = new Set<string>();
  for (const { id, name } of list) {
    if ((firstOf.get(name) ?? id) !== id) twice.add(name);
    firstOf.set(name, id);
  }
  return twice;
}
