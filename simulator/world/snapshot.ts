import { existsSync, readFileSync } from 'node:fs';
import type { Row } from './collections';
import { Journal } from './journal';
import type { Settings, World } from './world';

const VERSION = 3;
const NEWLINE = 0x0a;

/** What lies beside the collections; it ends what belongs together in the file. */
interface Head {
  readonly version: number;
  readonly clockOffsetMs: number;
  readonly settings: Settings;
  readonly nextId: number;
  readonly settledOn: string;
}

/**
 * Reads the file into an empty world; false when there is none. The file holds a row a line, and a head where a state
 * was whole: what follows the last head was not finished and does not count. Throws when the file is not one of ours.
 */
export function loadSnapshot(world: World, file: string): boolean {
  if (!existsSync(file)) return false;
  let open: Row[] = [];
  let head: Head | undefined;
  for (const line of linesOf(readFileSync(file))) {
    const value = readLine(line);
    if (isRow(value)) open.push(value);
    else if (isHead(value)) {
      world.collections.load(open);
      open = [];
      head = value;
    } else if (head === undefined) break;
  }
  if (head === undefined) throw new Error(`${file} is not a snapshot of this simulator: remove it to start anew`);
  world.clock.offsetMs = head.clockOffsetMs;
  world.nextId = head.nextId;
  world.settledOn = head.settledOn;
  Object.assign(world.settings, head.settings);
  world.reindex();
  return true;
}

/** Writes down what changes, a moment after it did; `flush` writes at once what is not written yet. */
export function keepSnapshot(world: World, file: string): { flush: () => void } {
  const journal = new Journal(file, world.collections, () => JSON.stringify(headOf(world)));
  world.onChange(() => journal.noteChange());
  return { flush: () => journal.flush() };
}

function headOf(world: World): Head {
  return {
    version: VERSION,
    clockOffsetMs: world.clock.offsetMs,
    settings: world.settings,
    nextId: world.nextId,
    settledOn: world.settledOn,
  };
}

/** One after the other: as one text a large file would be longer than a text can be. */
function* linesOf(bytes: Buffer): Generator<string> {
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(NEWLINE, start);
    // A line without an end is what a killed process was writing.
    if (end === -1) return;
    yield bytes.toString('utf8', start, end);
    start = end + 1;
  }
}

function readLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Only this simulator writes the file: the version in its heads stands for the shape of its rows. */
function isRow(value: unknown): value is Row {
  return Array.isArray(value);
}

function isHead(value: unknown): value is Head {
  return typeof value === 'object' && value !== null && 'version' in value && value.version === VERSION;
}
