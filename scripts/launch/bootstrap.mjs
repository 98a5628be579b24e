// The scripts are TypeScript; this is the little that must run before anything is installed.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installIfStale } from './install.mjs';

const scripts = join(import.meta.dirname, '..');

/** Installs what is missing, then runs a TypeScript script of this folder in this process. */
export async function run(script) {
  installIfStale();
  const { register } = await import('tsx/esm/api');
  register();
  try {
    await import(pathToFileURL(join(scripts, script)).href);
  } catch (error) {
    // A mistake of the person who started us is said in a line; anything else is ours and keeps its trace.
    console.error(error?.name === 'StartProblem' ? error.message : error);
    process.exitCode = 1;
  }
}
