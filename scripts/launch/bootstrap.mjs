// The scripts are TypeScript; this is the little that must run before anything is installed.
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { installIfStale } from './install.mjs';

const scripts = join(import.meta.dirname, '..');

/** Installs what is missing, then runs a TypeScript script of this folder in this process. */
export async function run(script) {
  installIfStale();
  const { register } = await import('tsx/esm/api');
  register();
  await import(pathToFileURL(join(scripts, script)).href);
}
