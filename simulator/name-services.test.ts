import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { readFlags } from './flags';
import { openNameServices } from './name-services';
import { askDns } from './testing/ask-dns';
import { World } from './world/world';

const folder = mkdtempSync(join(tmpdir(), 'simulator-names-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('opens what is asked for by flag or environment, and writes the key that resolvers must trust', async () => {
  const log = vi.spyOn(console, 'log').mockReturnValue();
  const file = join(folder, 'anchor.key');
  const flags = readFlags(['--dns-port', '0', '--trust-anchor', file], { SIMULATOR_WHOIS_PORT: '0' });
  const services = await openNameServices(new World(), flags);
  const { answers } = await askDns(services.dnsPort ?? 0, '.', { type: 'DNSKEY' });
  const keys = answers.flatMap((answer) => (answer.type === 'DNSKEY' ? [answer.data.key.toString('base64')] : []));
  expect(readFileSync(file, 'utf8')).toBe(`. IN DNSKEY 257 3 13 ${keys[0]}\n`);
  expect(log.mock.calls.flat()).toEqual([
    expect.stringMatching(/^DNS at 127\.0\.0\.1 port \d+, trust anchor \. IN DS /),
    `WHOIS at 127.0.0.1 port ${services.whoisPort}`,
  ]);
  await services.close();
});

it('opens nothing unasked, and refuses a port that is none', async () => {
  const services = await openNameServices(new World(), readFlags([], {}));
  expect([services.dnsPort, services.whoisPort]).toEqual([undefined, undefined]);
  expect(() => readFlags(['--dns-port', '70000'], {})).toThrow('--dns-port must be a whole number up to 65535');
});
