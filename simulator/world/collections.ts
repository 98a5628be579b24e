import { KeptList, KeptMap, KeptSet, type Kept, type Key, type Watch } from './kept';

/** One value of one collection; without a third part it is gone. */
export type Row = readonly [collection: string, key: Key, value?: unknown];

/** The collections that make a world, each under the name that a snapshot gives it. */
export class Collections {
  private readonly named = new Map<string, Kept>();
  private readonly watch: Watch = { isOn: false };

  /** A map of the world; values are plain data. */
  map<K extends Key, V>(name: string): KeptMap<K, V> {
    return this.keep(name, new KeptMap<K, V>(this.watch));
  }

  set<V extends Key>(name: string): Set<V> {
    return this.keep(name, new KeptSet<V>());
  }

  /** A list whose values are final. */
  list<V>(name: string): V[] {
    return this.keep(name, new KeptList<V>()).list;
  }

  /** Runs what changes values in place; without this only added and removed ones are noticed. */
  changing<T>(change: () => T): T {
    const before = this.watch.isOn;
    this.watch.isOn = true;
    try {
      return change();
    } finally {
      this.watch.isOn = before;
    }
  }

  /** Which values may have changed since they were last taken. */
  takeChanges(): readonly Row[] {
    return [...this.named].flatMap(([name, kept]) => kept.take().map((key): Row => [name, key]));
  }

  /** The row as it is now. */
  row([name, key]: Row): Row {
    const value = this.named.get(name)?.peek(key);
    return value === undefined ? [name, key] : [name, key, value];
  }

  *rows(): Generator<Row> {
    for (const [name, kept] of this.named) {
      for (const key of kept.allKeys()) yield [name, key, kept.peek(key)];
    }
  }

  /** Takes over rows; those of collections that are no more are left out. */
  load(rows: Iterable<Row>): void {
    for (const [name, key, value] of rows) this.named.get(name)?.put(key, value);
  }

  clear(): void {
    for (const kept of this.named.values()) kept.clear();
  }

  private keep<C extends Kept>(name: string, collection: C): C {
    this.named.set(name, collection);
    return collection;
  }
}
