import type { Collections, Row } from './collections';
import { RowFile } from './row-file';

/** A change is written so long after it happened, with whatever changed meanwhile. */
const PAUSE_MS = 100;
/** No longer than this at a stretch: calls are waiting. */
const STRETCH_MS = 8;
/** A state that callers change faster than it is written is written in longer stretches when it is this old. */
const PATIENCE_MS = 3000;
const LATE_STRETCH_MS = 40;
/** The file is written anew when this and twice its first size have been added to it. */
const GROWTH_BYTES = 64 * 1024 * 1024;

/** A file that will replace the present one, and the rows of the world that it still lacks. */
interface Successor {
  readonly file: RowFile;
  readonly rows: Iterator<Row>;
}

/**
 * The file behind a world: first every row, then the rows that changed, in batches that a head ends. A batch is written
 * in stretches between calls; what a call changes meanwhile is written once more, so that at its head all of it holds.
 * When the file has grown, its successor is written the same way: changed rows go into both until it is complete.
 */
export class Journal {
  private readonly file: string;
  private readonly collections: Collections;
  private readonly head: () => string;
  private readonly growthBytes: number;
  private present: RowFile | undefined;
  private firstBytes = 0;
  private successor: Successor | undefined;
  private waiting: Row[] = [];
  private openSince: number | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(file: string, collections: Collections, head: () => string, growthBytes = GROWTH_BYTES) {
    this.file = file;
    this.collections = collections;
    this.head = head;
    this.growthBytes = growthBytes;
  }

  /** Something changed: it will be written soon. */
  noteChange(): void {
    this.openSince ??= Date.now();
    this.timer ??= setTimeout(() => this.write(), PAUSE_MS);
  }

  /** Writes all that is open now; the first time the whole world. */
  flush(): void {
    if (this.present === undefined) this.writeFirst();
    else if (this.writeChanges(Number.POSITIVE_INFINITY)) this.endBatch();
  }

  private write(): void {
    this.timer = undefined;
    if (this.present === undefined) return this.writeFirst();
    const isLate = this.openSince !== undefined && Date.now() - this.openSince > PATIENCE_MS;
    const until = performance.now() + (isLate ? LATE_STRETCH_MS : STRETCH_MS);
    const isWritten = this.writeChanges(until);
    if (isWritten) this.endBatch();
    // Its share comes whatever changes, or a file that many calls change would grow without end.
    const isWhole = this.writeSuccessor(performance.now() + STRETCH_MS);
    if (isWritten && isWhole) return this.succeed();
    this.timer = setTimeout(() => this.write(), 1);
  }

  /** All at once: nobody calls before the first file is there. */
  private writeFirst(): void {
    this.collections.takeChanges();
    this.successor = { file: new RowFile(this.file), rows: this.collections.rows() };
    this.writeSuccessor(Number.POSITIVE_INFINITY);
    this.succeed();
  }

  /** Whether nothing is left to write. */
  private writeChanges(until: number): boolean {
    do {
      if (this.waiting.length === 0) this.waiting = [...this.collections.takeChanges()];
      const row = this.waiting.pop();
      if (row === undefined) return true;
      const now = this.collections.row(row);
      this.present?.add(now);
      this.successor?.file.add(now);
    } while (performance.now() < until);
    return false;
  }

  private endBatch(): void {
    this.openSince = undefined;
    if (this.present === undefined) return;
    this.present.addHead(this.head());
    const added = this.present.bytes - this.firstBytes;
    if (added > Math.max(this.growthBytes, 2 * this.firstBytes))
      this.successor ??= { file: new RowFile(this.file), rows: this.collections.rows() };
  }

  /** Whether there is none, or it holds the whole world. */
  private writeSuccessor(until: number): boolean {
    const { successor } = this;
    if (successor === undefined) return true;
    do {
      const next = successor.rows.next();
      if (next.done === true) return true;
      successor.file.add(next.value);
    } while (performance.now() < until);
    return false;
  }

  private succeed(): void {
    if (this.successor === undefined) return;
    this.openSince = undefined;
    this.successor.file.addHead(this.head());
    this.successor.file.takeName();
    this.present?.close();
    this.present = this.successor.file;
    this.firstBytes = this.present.bytes;
    this.successor = undefined;
  }
}
