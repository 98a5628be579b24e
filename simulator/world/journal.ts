import { closeSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Collections, Row } from './collections';

/** A change is written so long after it happened, with whatever changed meanwhile. */
const PAUSE_MS = 100;
/** No longer than this at a stretch: calls are waiting. */
const STRETCH_MS = 8;
/** A state that callers keep changing is finished at a stretch after all when it is this old. */
const PATIENCE_MS = 3000;
const CHUNK_LENGTH = 1024 * 1024;
/** The file is written anew when this and twice its first size have been added to it. */
const GROWTH_BYTES = 64 * 1024 * 1024;

/**
 * The file behind a world: first every row, then the rows that changed, in batches that a head ends. A batch is written
 * in stretches between calls; what a call changes meanwhile is written once more, so that at its head all of it holds.
 */
export class Journal {
  private readonly file: string;
  private readonly collections: Collections;
  private readonly head: () => string;
  private descriptor: number | undefined;
  private firstBytes = 0;
  private addedBytes = 0;
  private waiting: Row[] = [];
  private openSince: number | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(file: string, collections: Collections, head: () => string) {
    this.file = file;
    this.collections = collections;
    this.head = head;
  }

  /** Something changed: it will be written soon. */
  noteChange(): void {
    this.openSince ??= Date.now();
    this.timer ??= setTimeout(() => this.write(), PAUSE_MS);
  }

  /** Writes all that is open now; the first time the whole world. */
  flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.descriptor === undefined) return this.writeAnew();
    this.writeRows(Number.POSITIVE_INFINITY);
    this.endBatch();
  }

  private write(): void {
    this.timer = undefined;
    if (this.descriptor === undefined || this.addedBytes > Math.max(GROWTH_BYTES, 2 * this.firstBytes))
      return this.writeAnew();
    const isLate = Date.now() - (this.openSince ?? 0) > PATIENCE_MS;
    if (this.writeRows(isLate ? Number.POSITIVE_INFINITY : STRETCH_MS)) return this.endBatch();
    this.timer = setTimeout(() => this.write(), 1);
  }

  /** Whether nothing is left to write. */
  private writeRows(stretchMs: number): boolean {
    const until = performance.now() + stretchMs;
    let lines = '';
    do {
      if (this.waiting.length === 0) this.waiting = [...this.collections.takeChanges()];
      const row = this.waiting.pop();
      if (row === undefined) break;
      lines += `${JSON.stringify(this.collections.row(row))}\n`;
      if (lines.length > CHUNK_LENGTH) {
        this.append(lines);
        lines = '';
      }
    } while (performance.now() < until);
    this.append(lines);
    return this.waiting.length === 0;
  }

  private endBatch(): void {
    this.append(`${this.head()}\n`);
    this.openSince = undefined;
  }

  private append(text: string): void {
    if (this.descriptor === undefined || text === '') return;
    this.addedBytes += writeSync(this.descriptor, text);
  }

  /** Through a second file, so that a killed process leaves the old one or the new one. */
  private writeAnew(): void {
    if (this.descriptor !== undefined) closeSync(this.descriptor);
    mkdirSync(dirname(this.file), { recursive: true });
    this.descriptor = openSync(`${this.file}.new`, 'w', 0o600);
    this.collections.takeChanges();
    this.waiting = [];
    this.addedBytes = 0;
    let lines = '';
    for (const row of this.collections.rows()) {
      lines += `${JSON.stringify(row)}\n`;
      if (lines.length < CHUNK_LENGTH) continue;
      this.append(lines);
      lines = '';
    }
    this.append(lines);
    this.endBatch();
    renameSync(`${this.file}.new`, this.file);
    this.firstBytes = this.addedBytes;
    this.addedBytes = 0;
  }
}
