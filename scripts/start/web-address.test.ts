import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { readEnv } from '@/lib/base/env/env-schema';
import { isFree } from '@/scripts/launch/ports';
import type { Settings } from '@/scripts/launch/settings';
import { webFlags, webMemory } from '@/scripts/launch/flags';
import { webOrigin, webProgram } from '@/scripts/start/programs';

const whole = { APP_SECRET: 'x'.repeat(32), DATABASE_URL: 'postgresql://localhost/domovoi' };

function settingsOf(source: Readonly<Record<string, string>>): Settings {
  const reading = readEnv({ ...whole, ...source });
  if (!reading.ok) throw new Error(reading.problems.join());
  return { env: reading.env, dataDir: '/nowhere', embedsDatabase: false, simulates: true, allowsControl: false };
}

test.each([
  [{}, [], 'http://127.0.0.1:3000'],
  [{ LISTEN_ADDRESS: '127.0.0.1' }, ['--hostname', '127.0.0.1'], 'http://127.0.0.1:3000'],
  [{ LISTEN_ADDRESS: '::' }, ['--hostname', '::'], 'http://127.0.0.1:3000'],
  [{ LISTEN_ADDRESS: '192.0.2.7', PORT: '8080' }, ['--hostname', '192.0.2.7'], 'http://192.0.2.7:8080'],
  [{ LISTEN_ADDRESS: '::1' }, ['--hostname', '::1'], 'http://[::1]:3000'],
])('with %o the web is started with %o and asked at %s', (source, address, origin) => {
  const settings = settingsOf(source);
  const { args } = webProgram({ settings, isDev: false, databaseUrl: '', registrar: {} });
  expect(args.slice(args.indexOf('--port') + 2)).toEqual(address);
  expect(webOrigin(settings.env)).toBe(origin);
});

test('the built web is started so that it clears away what it no longer needs; one that is worked on is not', () => {
  const around = { settings: settingsOf({}), databaseUrl: '', registrar: {} };
  const [built, edited] = [false, true].map((isDev) => webProgram({ ...around, isDev }));
  expect(built?.args.slice(0, webFlags.length)).toEqual(webFlags);
  expect(built?.env).toMatchObject(webMemory);
  expect(edited?.args).not.toEqual(expect.arrayContaining([...webFlags]));
});

test('a port is free on one address while another program has it on another; a foreign address is never free', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  expect(await isFree(port, '127.0.0.1')).toBe(false);
  expect(await isFree(port, '127.0.0.2')).toBe(true);
  expect(await isFree(0, '203.0.113.9')).toBe(false);
  await new Promise((resolve) => server.close(resolve));
});
