import { close, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Row } from './collections';

const CHUNK_LENGTH = 1024 * 1024;

/** A file of rows, a line each, that only grows. It has its name when it is finished: a killed process leaves the old one. */
export class RowFile {
  bytes = 0;
  private readonly file: string;
  private readonly descriptor: number;
  private lines = '';

  constructor(file: string) {
    mkdirSync(dirname(file), { recursive: true });
    this.file = file;
    this.descriptor = openSync(`${file}.new`, 'w', 0o600);
  }

  add(row: Row): void {
    this.lines += `${JSON.stringify(row)}\n`;
    if (this.lines.length > CHUNK_LENGTH) this.write();
  }

  /** What ends the rows that belong together. */
  addHead(head: string): void {
    this.lines += `${head}\n`;
    this.write();
  }

  /** Takes the place of the file of that name. */
  takeName(): void {
    this.write();
    renameSync(`${this.file}.new`, this.file);
  }

  /** Not at once: the end of a large file whose name another took holds the process for a third of a second. */
  close(): void {
    close(this.descriptor, () => undefined);
  }

  private write(): void {
    this.bytes += writeSync(this.descriptor, this.lines);
    this.lines = '';
  }
}
