import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { regapiFunctions } from '@/lib/registrar/regapi/functions';
import { API_FUNCTIONS } from '@/simulator/functions/table';
import { FUNCTIONS } from '@/simulator/reference/facts';
import { callsIn } from './calls';

const root = join(import.meta.dirname, '../..');

/** What there is of one function. */
export type Coverage = {
  readonly name: string;
  readonly hasClient: boolean;
  readonly hasSimulator: boolean;
  /** Files of tests that call it, from the root. */
  readonly tests: readonly string[];
  /** Files of the panel that call it. */
  readonly panel: readonly string[];
};

/** A row for every function of the reference and for those that only the live service shows, in their order. */
export function coverage(): readonly Coverage[] {
  const names = new Set(FUNCTIONS.keys());
  const declared = new Set<string>(regapiFunctions.map(({ name }) => name));
  const tests = callers(
    sources(['app', 'components', 'e2e', 'lib', 'simulator', 'testing', 'worker'], isTest),
    names,
    true,
  );
  const panel = callers(sources(['app', 'components', 'lib', 'worker'], isPanel), names, false);
  return [...names].map((name) => ({
    name,
    hasClient: declared.has(name),
    hasSimulator: Object.hasOwn(API_FUNCTIONS, name),
    tests: tests.get(name) ?? [],
    panel: panel.get(name) ?? [],
  }));
}

/** A function that the client, the simulator or the tests lack. */
export function isIncomplete({ hasClient, hasSimulator, tests }: Coverage): boolean {
  return !hasClient || !hasSimulator || tests.length === 0;
}

function isTest(file: string): boolean {
  return /^(?:testing|e2e)\/|\.test\.tsx?$/.test(file);
}

/** The client declares every function and uses none. */
function isPanel(file: string): boolean {
  return !isTest(file) && !file.startsWith('lib/registrar/regapi/') && !file.startsWith('lib/registrar/regwire/');
}

function callers(
  files: readonly string[],
  names: ReadonlySet<string>,
  takesTexts: boolean,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const file of files) {
    const source = readFileSync(join(root, file), 'utf8');
    if (!takesTexts && !/regapi/i.test(source)) continue;
    for (const name of callsIn(source, file, names, takesTexts)) found.set(name, [...(found.get(name) ?? []), file]);
  }
  return found;
}

function sources(folders: readonly string[], isWanted: (file: string) => boolean): readonly string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
    )
    .filter((file) => /\.tsx?$/.test(file) && isWanted(file))
    .toSorted();
}
