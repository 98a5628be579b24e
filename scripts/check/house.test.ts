import { readdirSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { expect, test } from 'vitest';

const files = ['lib', 'components'].flatMap((root) =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix.join(entry.parentPath, entry.name)),
);

test('a file of lib lies in a feature of an area, or in one folder of it', () => {
  const lost = files
    .filter((file) => file.startsWith('lib/'))
    .filter((file) => !/^lib\/[^/]+\/(?:README\.md|[^/]+\/(?:[^/]+\/)?[^/]+)$/.test(file));
  expect(lost).toEqual([]);
});

// dependency-cruiser does not count what a folder and the one that it lies in take of each other.
test('no folder needs one that needs it, however deep; types count too', () => {
  const needs = new Map<string, Set<string>>();
  for (const file of files.filter(isCode)) {
    const folder = dirname(file);
    const others = importsOf(file)
      .map((path) => dirname(path))
      .filter((other) => other !== folder);
    needs.set(folder, new Set([...(needs.get(folder) ?? []), ...others]));
  }
  expect(needs.size).toBeGreaterThan(50);
  const circles = [...needs.keys()].filter((folder) => reached(folder, needs).has(folder));
  expect(circles.toSorted()).toEqual([]);
});

const isCode = (file: string): boolean => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file);

/** What a file imports of lib and components, as paths without an ending. */
function importsOf(file: string): readonly string[] {
  const found = readFileSync(file, 'utf8').matchAll(/(?:\bfrom|^import|\bimport\() ?'((?:@\/|\.)[^']*)'/gm);
  return [...found]
    .map(([, path = '']) => (path.startsWith('@/') ? path.slice(2) : posix.join(dirname(file), path)))
    .map((path) => (tables.has(path) ? `${path}/index` : path))
    .filter((path) => /^(?:lib|components)\//.test(path));
}

/** The folders that are imported by their own name. */
const tables = new Set(files.filter((file) => /\/index\.tsx?$/.test(file)).map((file) => dirname(file)));

function reached(start: string, needs: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [start];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    for (const next of needs.get(folder) ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(next);
    }
  }
  return seen;
}
