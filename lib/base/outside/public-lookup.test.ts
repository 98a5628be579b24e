import type { lookup, LookupAddress } from 'node:dns';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { expect, test } from 'vitest';
import { NotPublic, publicLookup, publicLookupBy } from '@/lib/base/outside/public-lookup';

type Told = { readonly error: unknown; readonly addresses: readonly (string | LookupAddress)[] };

const ask = (by: typeof publicLookup, host: string, all: boolean) =>
  new Promise<Told>((resolve) => {
    by(host, { all }, (error, found) => resolve({ error, addresses: Array.isArray(found) ? found : [found] }));
  });

/** A resolver that knows one name. */
const knowing = (...addresses: readonly string[]) => {
  const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  const answer: unknown = (_host: string, _options: object, done: (error: null, found: LookupAddress[]) => void) =>
    done(null, found);
  return isLookup(answer) ? publicLookupBy(answer) : publicLookup;
};

const isLookup = (value: unknown): value is typeof lookup => typeof value === 'function';

test('of the addresses of a name only the public ones are told', async () => {
  const mixed = knowing('10.0.0.1', '193.232.156.1', '::ffff:127.0.0.1', '2a00:1450::1');
  expect(await ask(mixed, 'whois.example', true)).toEqual({
    error: null,
    addresses: [
      { address: '193.232.156.1', family: 4 },
      { address: '2a00:1450::1', family: 6 },
    ],
  });
  expect(await ask(mixed, 'whois.example', false)).toEqual({ error: null, addresses: ['193.232.156.1'] });
});

test.each(['localhost', '127.1', '2130706433', '0x7f000001', '0177.0.0.1'])(
  'the machine resolves %s to itself, and it is not told',
  async (host) => {
    const { error } = await ask(publicLookup, host, true);
    expect(error).toBeInstanceOf(Error);
  },
);

test('a connection is opened to no other address than the one that was checked', async () => {
  let heard = 0;
  const server = createServer(() => (heard += 1)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const socket = connect({ host: 'whois.example', port, lookup: knowing('127.0.0.1', '::1') });
  const [error] = await once(socket, 'error').catch((thrown: unknown) => [thrown]);
  expect(error).toBeInstanceOf(NotPublic);
  expect(heard).toBe(0);
  server.close();
});
