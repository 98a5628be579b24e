import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { nowMs } from '@/lib/base/clock/clock';
import { acting } from './acting';

/** Everything that a run does to the database and to the registrar, and what it gets back: two of one seed are the same. */
export type Diary = {
  begin(): void;
  /** `what` and `about` in one line; of the dead nothing is written, for when they end is the machine's to say. */
  write(what: string, about?: unknown): void;
  /** A digest of all lines since it was begun. */
  digest(): string;
  /** Writes the lines to the file that CHAOS_DIARY names, if it does, with the seed at its end. */
  keep(seed: number): void;
};

export function diaryOf(): Diary {
  const { CHAOS_DIARY: file } = process.env;
  let hash = createHash('sha256');
  let kept: string[] = [];
  return {
    begin() {
      hash = createHash('sha256');
      kept = [];
    },
    write(what, about = '') {
      const actor = acting.getStore();
      if (actor?.isDead) return;
      const line = `${nowMs()} ${actor?.name ?? '-'} ${what} ${repeatable(about)}`;
      hash.update(line).update('\n');
      if (file !== undefined) kept.push(line);
    },
    digest: () => hash.copy().digest('hex').slice(0, 16),
    keep(seed) {
      if (file !== undefined) writeFileSync(`${file}-${seed}`, kept.join('\n'));
    },
  };
}

const node = `${hostname()}-${process.pid}`;
/** What is sealed is so with chance that nothing can steer. */
const sealed = /\bv1\.[\w-]{40,}/g;

/** What is the same whenever and wherever a seed runs. */
function repeatable(about: unknown): string {
  const text = JSON.stringify(about, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
  return text.replaceAll(node, 'node').replace(sealed, 'sealed');
}
