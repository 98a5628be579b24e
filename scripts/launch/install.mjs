import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const modules = join(root, 'node_modules');
const stamp = join(modules, '.installed-for');

/** Runs `npm ci` when node_modules is missing or belongs to another package-lock.json. */
export function installIfStale() {
  requireNode();
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (isInstalled(wanted)) return;
  console.log('Installing packages …');
  // A registry that lacks packages of other platforms makes `ci` refuse; `install` takes the same versions and goes on.
  const isDone = npm('ci') || npm('install', '--no-save');
  if (!isDone) {
    console.error('The packages could not be installed (see above); nothing was started.');
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}

function npm(...command) {
  const args = [...command, '--no-audit', '--no-fund', '--loglevel=error'];
  return spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}

// npm itself keeps a copy of the lock it installed; a tree installed by hand from the same lock needs no second install.
function isInstalled(wanted) {
  if (existsSync(stamp)) return readFileSync(stamp, 'utf8') === wanted;
  const copy = join(modules, '.package-lock.json');
  if (!existsSync(copy)) return false;
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const installed = JSON.parse(readFileSync(copy, 'utf8')).packages;
  return Object.entries(packages).every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  );
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Domovoi needs Node 20.19 or newer; this is Node ${process.versions.node}.`);
  process.exit(1);
}
