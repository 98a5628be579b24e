import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { bundling } from '@/scripts/build/bundling';

const root = join(import.meta.dirname, '..');

/** Among the packages, or what is made there would not find them. */
export const cache: string = join(root, 'node_modules/.cache/domovoi');

/** Names the folder whose files all processes of a run of tests share. */
export const sharedFolder = 'TEST_BUNDLES';

const made = new Map<string, string>();

/**
 * One file of this source with all of ours that it imports, made once a run: it loads many times faster than each of them
 * with its translation. Answers where it is.
 */
export function bundled(file: string): string {
  const known = made.get(file);
  if (known !== undefined) return known;
  const shared = process.env[sharedFolder];
  const outfile = join(shared ?? join(cache, String(process.pid)), `${file.replaceAll('/', '-')}.mjs`);
  if (shared === undefined || !existsSync(outfile)) makeBundle(file, outfile);
  made.set(file, outfile);
  return outfile;
}

function makeBundle(file: string, outfile: string): void {
  buildSync({
    absWorkingDir: root,
    entryPoints: [file],
    outfile,
    ...bundling,
    // Files of tests are run without the condition under which it loads.
    alias: { 'server-only': './node_modules/server-only/empty.js' },
    sourcemap: true,
  });
}
