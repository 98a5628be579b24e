export type Key = string | number;

/** What collections share: whether whoever reads them now may change what they get. */
export interface Watch {
  isOn: boolean;
}

/** A collection of the world, as the snapshot sees it. */
export interface Kept {
  /** Keys whose values may have changed since they were last taken. */
  take(): readonly Key[];
  allKeys(): Iterable<Key>;
  /** The value without the suspicion that it will be changed; undefined when it is gone. */
  peek(key: Key): unknown;
  /** What a snapshot held; undefined removes it. */
  put(key: Key, value: unknown): void;
  clear(): void;
}

/** A map that remembers which values were handed out while somebody could change them. */
export class KeptMap<K extends Key, V> extends Map<K, V> implements Kept {
  private readonly touched = new Set<K>();
  private readonly watch: Watch;

  constructor(watch: Watch) {
    super();
    this.watch = watch;
  }

  override get(key: K): V | undefined {
    if (this.watch.isOn) this.touched.add(key);
    return super.get(key);
  }

  override set(key: K, value: V): this {
    this.touched.add(key);
    return super.set(key, value);
  }

  override delete(key: K): boolean {
    this.touched.add(key);
    return super.delete(key);
  }

  override values(): MapIterator<V> {
    this.touchAll();
    return super.values();
  }

  override entries(): MapIterator<[K, V]> {
    this.touchAll();
    return super.entries();
  }

  override [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }

  override forEach(visit: (value: V, key: K, map: Map<K, V>) => void): void {
    this.touchAll();
    super.forEach(visit);
  }

  /** The values that match; the others count as untouched, so a search over all of them costs the snapshot nothing. */
  where(isWanted: (value: V) => boolean): readonly V[] {
    const found: V[] = [];
    for (const [key, value] of super.entries()) {
      if (!isWanted(value)) continue;
      if (this.watch.isOn) this.touched.add(key);
      found.push(value);
    }
    return found;
  }

  override clear(): void {
    for (const key of super.keys()) this.touched.add(key);
    super.clear();
  }

  take(): readonly K[] {
    return emptied(this.touched);
  }

  allKeys(): Iterable<K> {
    return super.keys();
  }

  peek(key: K): V | undefined {
    return super.get(key);
  }

  put(key: K, value: V | undefined): void {
    if (value === undefined) super.delete(key);
    else super.set(key, value);
  }

  private touchAll(): void {
    if (!this.watch.isOn) return;
    for (const key of super.keys()) this.touched.add(key);
  }
}

export class KeptSet<V extends Key> extends Set<V> implements Kept {
  private readonly touched = new Set<V>();

  override add(value: V): this {
    this.touched.add(value);
    return super.add(value);
  }

  override delete(value: V): boolean {
    this.touched.add(value);
    return super.delete(value);
  }

  override clear(): void {
    for (const value of this) this.touched.add(value);
    super.clear();
  }

  take(): readonly V[] {
    return emptied(this.touched);
  }

  allKeys(): Iterable<V> {
    return super.values();
  }

  peek(value: V): true | undefined {
    return super.has(value) ? true : undefined;
  }

  put(value: V, isThere: unknown): void {
    if (isThere === undefined) super.delete(value);
    else super.add(value);
  }
}

/** A list by index. Its values are final: only added and cleared ones are noticed. */
export class KeptList<V> implements Kept {
  readonly list: V[] = [];
  private taken = 0;
  private isCleared = false;

  take(): readonly number[] {
    const from = this.isCleared ? 0 : Math.min(this.list.length, this.taken);
    const to = Math.max(this.list.length, this.taken);
    this.taken = this.list.length;
    this.isCleared = false;
    return Array.from({ length: to - from }, (_, index) => from + index);
  }

  allKeys(): Iterable<number> {
    return this.list.keys();
  }

  peek(index: number): V | undefined {
    return this.list[index];
  }

  put(index: number, value: V | undefined): void {
    if (value === undefined) this.list.length = Math.min(this.list.length, index);
    else this.list[index] = value;
  }

  clear(): void {
    this.list.length = 0;
    this.isCleared = true;
  }
}

function emptied<K>(touched: Set<K>): readonly K[] {
  const keys = [...touched];
  touched.clear();
  return keys;
}
