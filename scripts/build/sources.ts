import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const stamp = join(root, '.next/built-from');

// What the build is made of. Tests and guides are not.
const inputs = [
  'app',
  'components',
  'lib',
  'messages',
  'public',
  'prisma/schema',
  'prisma.config.ts',
  'simulator',
  'worker',
  'scripts/build',
  'instrumentation.ts',
  'instrumentation-client.ts',
  'proxy.ts',
  'next.config.mjs',
  'postcss.config.mjs',
  'package-lock.json',
  'tsconfig.json',
];

/** Whether the last whole build was made from the sources as they are now. */
export function isBuilt(): boolean {
  return existsSync(stamp) && existsSync(join(root, '.next/BUILD_ID')) && readFileSync(stamp, 'utf8') === fingerprint();
}

/** Remembers that the build is whole and what it was made from. */
export function markBuilt(builtFrom: string): void {
  writeFileSync(stamp, builtFrom);
}

/** Changes when any source of the build does; or, given paths, any file at or below them. */
export function fingerprint(paths: readonly string[] = inputs): string {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesUnder(path))) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(path: string): readonly string[] {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (found === undefined || /\.test\.tsx?$|\.md$/.test(path)) return [];
  if (!found.isDirectory()) return [path];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesUnder(`${path}/${name}`));
}
