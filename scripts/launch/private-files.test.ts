import { spawnSync } from 'node:child_process';
import { chmodSync, closeSync, mkdirSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { closeToOthers, keepPrivate, openPrivate } from './private-files';

const place = { home: '' };

beforeEach(() => {
  place.home = mkdtempSync(join(tmpdir(), 'private-files-'));
});
afterEach(() => rmSync(place.home, { recursive: true }));

const rights = (path: string) => (statSync(path).mode & 0o777).toString(8);

test.each([true, false])('a folder of secrets is its owner’s alone, one that stood open too (%s)', (isThere) => {
  const folder = join(place.home, 'data');
  if (isThere) mkdirSync(folder, { mode: 0o755 });
  keepPrivate(folder, null);
  expect(rights(folder)).toBe('700');
});

test('the database’s account may pass through, and no more', () => {
  const folder = join(place.home, 'data');
  keepPrivate(folder, { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 });
  expect(rights(folder)).toBe('710');
});

test('a log is its owner’s alone, one that stood open too', () => {
  const file = join(place.home, 'web.log');
  writeFileSync(file, 'old');
  chmodSync(file, 0o644);
  closeSync(openPrivate(file, 'a'));
  expect(rights(file)).toBe('600');
  closeSync(openPrivate(join(place.home, 'new.log'), 'w'));
  expect(rights(join(place.home, 'new.log'))).toBe('600');
});

test('a log that is a pipe, or a device, keeps the rights that others have to it', () => {
  const pipe = join(place.home, 'log');
  spawnSync('mkfifo', ['-m', '666', pipe]);
  const reader = openSync(pipe, 'r+');
  closeSync(openPrivate(pipe, 'a'));
  closeSync(reader);
  expect(rights(pipe)).toBe('666');
});

test('a secret that was made with wider rights is closed', () => {
  const file = join(place.home, 'app-secret');
  writeFileSync(file, 'secret');
  chmodSync(file, 0o644);
  closeToOthers(file);
  closeToOthers(join(place.home, 'missing'));
  expect(rights(file)).toBe('600');
});
