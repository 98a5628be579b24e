import { createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeForwardedHosts } from '@/lib/people/auth/address-header';

const seen: (string | string[] | undefined)[] = [];
const server = createServer((request, response) => {
  seen.push(request.headers['x-forwarded-host']);
  response.end();
});

beforeAll(async () => {
  writeForwardedHosts('https://panel.example.com');
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

// What Next compares with the host of the Origin; the Host is what a proxy made of it.
test.each([
  ['https://panel.example.com', undefined, 'panel.example.com'],
  ['https://panel.example.com', 'internal:3000', 'panel.example.com'],
  ['https://evil.example', undefined, undefined],
  ['http://panel.example.com', undefined, undefined],
])('a form of %s behind a proxy that rewrites Host and sends %s counts as sent to %s', async (origin, sent, host) => {
  await post({ Host: 'internal:3000', Origin: origin, ...(sent && { 'X-Forwarded-Host': sent }) });
  expect(seen.at(-1)).toBe(host);
});

function post(headers: Record<string, string>): Promise<void> {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return new Promise((resolve, reject) => {
    const { port }: AddressInfo = address;
    const asked = send({ port, host: '127.0.0.1', method: 'POST', headers, agent: false }, (answer) => {
      answer.resume().once('end', resolve);
    });
    asked.once('error', reject).end();
  });
}
