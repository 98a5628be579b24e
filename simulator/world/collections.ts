type Collection = Map<unknown, unknown> | Set<unknown> | unknown[];

/** The collections that make a world, each under the name that a snapshot gives it. */
export class Collections {
  private readonly named = new Map<string, Collection>();

  /** A map of the world; keys are texts or numbers, values plain data. */
  map<K extends string | number, V>(name: string): Map<K, V> {
    return this.keep(name, new Map<K, V>());
  }

  set<V extends string | number>(name: string): Set<V> {
    return this.keep(name, new Set<V>());
  }

  /** A list that only grows. */
  list<V>(name: string): V[] {
    return this.keep(name, []);
  }

  save(): Readonly<Record<string, readonly unknown[]>> {
    return Object.fromEntries([...this.named].map(([name, collection]) => [name, [...collection]]));
  }

  /** Fills the collections with what `save` gave; those that the snapshot lacks stay empty. */
  load(saved: Readonly<Record<string, readonly unknown[]>>): void {
    this.clear();
    for (const [name, collection] of this.named) fill(collection, saved[name] ?? []);
  }

  clear(): void {
    for (const collection of this.named.values()) {
      if (Array.isArray(collection)) collection.length = 0;
      else collection.clear();
    }
  }

  private keep<C extends Collection>(name: string, collection: C): C {
    this.named.set(name, collection);
    return collection;
  }
}

function fill(collection: Collection, rows: readonly unknown[]): void {
  for (const row of rows) {
    if (collection instanceof Set) collection.add(row);
    else if (Array.isArray(collection)) collection.push(row);
    else if (Array.isArray(row)) collection.set(row[0], row[1]);
  }
}
