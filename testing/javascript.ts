import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';

const built = join(import.meta.dirname, '../.next');
const manifest = z.object({ rootMainFiles: z.array(z.string()), polyfillFiles: z.array(z.string()) });

/** A page may bring half as much JavaScript again as the framework itself does. */
export const mostJavascript = 1.5;

/** The JavaScript that a page names, as it is sent, beside what a bare page of the framework brings: 1 is as much. */
export function javascriptOf(html: string): number {
  const own = manifest.parse(JSON.parse(readFileSync(join(built, 'build-manifest.json'), 'utf8')));
  const named = [...html.matchAll(/<(?:script|link)[^>]+"\/_next\/(static\/chunks\/[^"?]+\.js)/g)];
  const files = new Set(named.flatMap(([, file]) => file ?? []));
  const loaded = [...files].filter((file) => !own.polyfillFiles.includes(file));
  const missing = own.rootMainFiles.filter((file) => !files.has(file));
  if (missing.length > 0) throw new Error(`the page does not name ${missing.join(', ')}`);
  return sentOf(loaded) / sentOf(own.rootMainFiles);
}

const sizes = new Map<string, number>();

/** What is sent of some scripts. */
function sentOf(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + sizeOf(file), 0);
}

function sizeOf(file: string): number {
  const size = sizes.get(file) ?? gzipSync(readFileSync(join(built, file))).length;
  sizes.set(file, size);
  return size;
}
