import { existsSync, readFileSync } from 'node:fs';
import type { Collections, Row } from './collections';
import { Journal } from './journal';
import { readVersion1 } from './snapshot-version-1';
import type { Settings, World } from './world';

const VERSION = 3;
const NEWLINE = 0x0a;
/** How files of version 1 begin. */
const VERSION_1 = Buffer.from('{"version":1,');

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
 * was whole: what follows the last head was not finished and does not count. Files of version 1 are read as well.
 * Throws when the file is not one of ours.
 */
export function loadSnapshot(world: World, file: string): boolean {
  if (!existsSync(file)) return false;
  const bytes = readFileSync(file);
  const head = loadRows(world.collections, bytes) ?? loadVersion1(world.collections, bytes);
  if (head === undefined) throw new Error(`${file} is not a snapshot of this simulator: remove it to start anew`);
  world.clock.offsetMs = head.clockOffsetMs;
  world.nextId = head.nextId;
  world.settledOn = head.settledOn;
  Object.assign(world.settings, head.settings);
  world.reindex();
  return true;
}

/**
 * Writes down what changes, a moment after it did; `flush` writes at once what is not written yet. When `growthBytes`
 * were added, the file is written anew.
 */
export function keepSnapshot(world: World, file: string, growthBytes?: number): { flush: () => void } {
  const journal = new Journal(file, world.collections, () => JSON.stringify(headOf(world)), growthBytes);
  world.onChange(() => journal.noteChange());
  return { flush: () => journal.flush() };
}

/** The last head of the file; undefined when it has none. */
function loadRows(collections: Collections, bytes: Buffer): Head | undefined {
  let open: Row[] = [];
  let head: Head | undefined;
  for (const line of linesOf(bytes)) {
    const value = readLine(line);
    if (isRow(value)) open.push(value);
    else if (isHead(value)) {
      collections.load(open);
      open = [];
      head = value;
    } else if (head === undefined) break;
  }
  return head;
}

function loadVersion1(
  collections: Collections,
  bytes: Buffer,
): (Pick<Head, 'clockOffsetMs' | 'nextId' | 'settledOn'> & { readonly settings: Partial<Settings> }) | undefined {
  const read = bytes.subarray(0, VERSION_1.length).equals(VERSION_1) ? readVersion1(bytes.toString('utf8')) : undefined;
  if (read === undefined) return undefined;
  collections.load(read.rows);
  return read.head;
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
