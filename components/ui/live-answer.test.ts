import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { readLive, SignedOut } from '@/components/ui/live-answer';

const answers = new Map([
  ['/well', { status: 200, body: '{"stage":"done"}' }],
  ['/signed-out', { status: 401, body: '' }],
  ['/broken', { status: 502, body: '<h1>Bad gateway</h1>' }],
]);
const server: Server = createServer(({ url }, response) => {
  const { status, body } = answers.get(url ?? '') ?? { status: 404, body: '' };
  response.writeHead(status).end(body);
});
let base = '';

beforeAll(
  () =>
    new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
        resolve();
      });
    }),
);
afterAll(() => void server.close());

const schema = z.object({ stage: z.string() });
const read = (path: string) =>
  readLive(base + path, () => Promise.resolve(schema), AbortSignal.timeout(10_000)).catch((error: unknown) => error);

test('an ended session is told apart from an answer that does not come', async () => {
  expect(await read('/well')).toEqual({ stage: 'done' });
  expect(await read('/signed-out')).toBeInstanceOf(SignedOut);
  expect(await read('/broken')).toEqual(new Error(`${base}/broken answered 502`));
});
