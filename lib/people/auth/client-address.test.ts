import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { addressHeader, writeAddresses } from '@/lib/people/auth/address-header';
import { clientAddress } from '@/lib/people/auth/client-address';

test.each([
  ['a header is a claim while no proxy is trusted', 0, '198.51.100.7', '203.0.113.9'],
  ['one proxy: what it saw is last', 1, '6.6.6.6, 198.51.100.7', '198.51.100.7'],
  ['two proxies: the outer one saw the person', 2, '6.6.6.6, 198.51.100.7, 10.0.0.2', '198.51.100.7'],
  ['a request that went around the proxies', 2, '198.51.100.7', '203.0.113.9'],
  ['no header', 1, undefined, '203.0.113.9'],
  ['what is no address', 1, 'unknown', '203.0.113.9'],
  ['IPv6', 1, '2001:db8::7', '2001:db8::7'],
] as const)('%s', (_case, trustedHops, forwardedFor, address) => {
  expect(clientAddress({ peer: '203.0.113.9', forwardedFor, trustedHops })).toBe(address);
});

test('an IPv4 caller of an IPv6 server is named as it is known elsewhere', () => {
  expect(clientAddress({ peer: '::ffff:203.0.113.9', forwardedFor: undefined, trustedHops: 0 })).toBe('203.0.113.9');
  expect(clientAddress({ peer: undefined, forwardedFor: undefined, trustedHops: 0 })).toBe('');
});

test('whoever sends a false address over a real connection is known by the true one', async () => {
  writeAddresses(0);
  const server = createServer((request, response) => response.end(String(request.headers[addressHeader])));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  const headers = { 'X-Forwarded-For': '198.51.100.7', [addressHeader]: '198.51.100.7' };
  const answer = await fetch(`http://127.0.0.1:${port}/`, { headers });
  expect(await answer.text()).toBe('127.0.0.1');
  server.closeAllConnections();
  server.close();
});
