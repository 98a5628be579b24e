import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Settings, World } from './world';

const VERSION = 2;
const PAUSE_MS = 250;

/** What lies beside the collections, which tell their names themselves (`World`, `Collections`). */
interface Snapshot {
  readonly version: number;
  readonly clockOffsetMs: number;
  readonly settings: Settings;
  readonly nextId: number;
  readonly settledOn: string;
  readonly collections: Readonly<Record<string, readonly unknown[]>>;
}

/** Reads the file into an empty world; false when there is none. Throws when it is not one of ours. */
export function loadSnapshot(world: World, file: string): boolean {
  if (!existsSync(file)) return false;
  const snapshot: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isSnapshot(snapshot)) throw new Error(`${file} is not a snapshot of this simulator`);
  world.clock.offsetMs = snapshot.clockOffsetMs;
  world.nextId = snapshot.nextId;
  world.settledOn = snapshot.settledOn;
  Object.assign(world.settings, snapshot.settings);
  world.collections.load(snapshot.collections);
  world.reindex();
  return true;
}

/** Writes the world a moment after it changed, more rarely the larger it is; `flush` writes at once. */
export function keepSnapshot(world: World, file: string): { flush: () => void } {
  let timer: NodeJS.Timeout | undefined;
  let pauseMs = PAUSE_MS;
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const startedAt = Date.now();
    save(world, file);
    pauseMs = Math.max(PAUSE_MS, (Date.now() - startedAt) * 10);
  };
  world.onChange(() => {
    timer ??= setTimeout(flush, pauseMs);
  });
  return { flush };
}

/** Through a second file, so that a killed process leaves the old one or the new one. */
function save(world: World, file: string): void {
  const snapshot: Snapshot = {
    version: VERSION,
    clockOffsetMs: world.clock.offsetMs,
    settings: world.settings,
    nextId: world.nextId,
    settledOn: world.settledOn,
    collections: world.collections.save(),
  };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(snapshot));
  renameSync(`${file}.new`, file);
}

/** The version stands for the whole shape: only this module writes the file. */
function isSnapshot(value: unknown): value is Snapshot {
  return typeof value === 'object' && value !== null && 'version' in value && value.version === VERSION;
}
