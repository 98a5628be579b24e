import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApiServer } from './http/server';
import { badRequest, drawing } from './testing/bad-requests';
import { FUNCTIONS } from './reference/facts';
import { smallestCall } from './testing/smallest-call';
import { LOGIN, openSimulator, type OpenSimulator } from './testing/open-simulator';

const SEED = 20_261_124;
const CONNECTIONS = 8;
const BATCHES = 25;
const BATCH = 100;
const MEGABYTE = 1024 * 1024;

let open: OpenSimulator;
beforeAll(async () => {
  open = await openSimulator();
  await open.control('POST', 'settings', { callsPerHour: 1_000_000, billingMs: 0 });
});
afterAll(() => open.close());

it('answers 20 000 bad requests over several connections, each with a status that is not its fault', async () => {
  const before = process.memoryUsage().heapUsed;
  const statuses = await Promise.all(Array.from({ length: CONNECTIONS }, (_, index) => campaign(SEED + index)));
  const counts = new Map<number, number>();
  for (const status of statuses.flat()) counts.set(status, (counts.get(status) ?? 0) + 1);
  expect([...counts.keys()].filter((status) => status !== 200)).toEqual([]);
  expect(counts.get(200)).toBe(CONNECTIONS * BATCHES * BATCH);
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(400 * MEGABYTE);
  expect(await open.control('GET', 'books')).toMatchObject({ violations: [] });
}, 60_000);

it.each([
  ['JSON that only opens', 'json', '['.repeat(2_000_000)],
  ['JSON that nests objects', 'json', '{"a":'.repeat(400_000)],
  ['XML that only opens', 'xml', '<a>'.repeat(600_000)],
  ['a million XML elements', 'xml', `<opt>${'<a/>'.repeat(1_000_000)}</opt>`],
  ['XML of spaces', 'xml', `<opt${' '.repeat(2_000_000)}`],
  [
    'a billion laughs',
    'xml',
    `<!DOCTYPE o [<!ENTITY a "${'ha'.repeat(500_000)}">]><opt x="${'&a;'.repeat(100_000)}" />`,
  ],
  ['prototypes', 'json', '{"__proto__":{"admin":1},"constructor":{"prototype":1}}'],
  ['a key of words that mark secrets', 'json', `{"${'_passport_'.repeat(300_000)}\\n":1}`],
  ['a name that is long to convert', 'json', `{"dname":"xn--${'a9'.repeat(500_000)}.ru"}`],
  ['a name that looks like an error text', 'json', `{"dname":"${'Domain  not found. '.repeat(50_000)}","lang":"ru"}`],
])('answers %s', async (_, format, data) => {
  const answer = await fetch(`${open.url}/api/regru2/domain/nop`, {
    method: 'POST',
    body: new URLSearchParams({ ...LOGIN, input_format: format }).toString() + `&input_data=${data}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  expect([answer.status, (await answer.text()).slice(0, 1)]).toEqual([200, '{']);
});

it.each([
  ['a=1&', 'application/x-www-form-urlencoded'],
  ['a&', 'application/x-www-form-urlencoded'],
  ['--x\r\nname="a"\r\n\r\n', 'multipart/form-data; boundary=x'],
])('answers a flood of %j in bounds', async (piece, type) => {
  const body = piece.repeat(Math.floor((6 * MEGABYTE) / piece.length));
  const answer = await fetch(`${open.url}/api/regru2/nop`, { method: 'POST', body, headers: { 'content-type': type } });
  expect(await answer.json()).toMatchObject({ error_code: 'NO_AUTH' });
});

it('takes the names that every object has for ordinary words', async () => {
  for (const fact of FUNCTIONS.values()) {
    for (const { name, type } of fact.params) {
      const word = type === 'list' ? ['constructor'] : type === 'hash' ? { constructor: '__proto__' } : 'constructor';
      const answer = await open.call(fact.name, { ...smallestCall(fact), [name]: word });
      expect([fact.name, name, answer['error_code']]).not.toContain('INTERNAL_API_ERROR');
    }
  }
});

it('refuses a body that is too large and goes on', async () => {
  const body = new Uint8Array(9 * MEGABYTE);
  const answer = await fetch(`${open.url}/api/regru2/nop`, { method: 'POST', body }).catch(() => ({ status: 413 }));
  expect(answer.status).toBe(413);
  expect(await open.call('nop')).toMatchObject({ result: 'success' });
});

it.each([
  ['no HTTP', Buffer.from('\u0016\u0003\u0001\u0002\u0000\r\n\r\n')],
  ['a header that does not end', Buffer.from(`POST / HTTP/1.1\r\nX: ${'x'.repeat(100_000)}`)],
  ['two lengths', Buffer.from('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n')],
])('ends a connection that sends %s', async (_, bytes) => {
  const socket = connect(Number(new URL(open.url).port), '127.0.0.1');
  socket.on('error', () => undefined).resume();
  socket.write(bytes);
  await once(socket, 'close');
  expect(await open.call('nop')).toMatchObject({ result: 'success' });
});

it.each([
  ['headers', '', 'X: 1\r\n'],
  ['body', 'Content-Length: 1000\r\n\r\n', 'x'],
])('ends connections whose %s comes too slowly', async (_, begin, more) => {
  const timeouts = { headersTimeout: 100, requestTimeout: 100, connectionsCheckingInterval: 20 };
  const server = createApiServer(open.simulator, { hasControl: false, timeouts });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const socket = connect(typeof address === 'object' && address !== null ? address.port : 0, '127.0.0.1');
  socket.on('error', () => undefined).resume();
  socket.write(`POST /api/regru2/nop HTTP/1.1\r\nHost: a\r\n${begin}`);
  const drip = setInterval(() => socket.write(more), 50);
  await once(socket, 'close');
  clearInterval(drip);
  server.close();
});

/** Sends batches without waiting between their requests; the statuses in order. */
async function campaign(seed: number): Promise<readonly number[]> {
  const draw = drawing(seed);
  const socket = connect(Number(new URL(open.url).port), '127.0.0.1').setEncoding('latin1');
  const statuses: number[] = [];
  let batch = 0;
  let tail = '';
  for await (const chunk of withFirst(socket)) {
    const text: string = tail + chunk;
    const found = [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)];
    statuses.push(...found.map(([, status]) => Number(status)));
    const last = found.at(-1);
    tail = text.slice(last === undefined ? -13 : Math.max(last.index + 13, text.length - 13));
    if (statuses.length < batch * BATCH) continue;
    if (batch === BATCHES) break;
    batch += 1;
    socket.write(Buffer.concat(Array.from({ length: BATCH }, () => badRequest(draw))));
  }
  return statuses;
}

/** Begins before anything was answered. */
async function* withFirst(socket: AsyncIterable<string>): AsyncGenerator<string> {
  yield '';
  yield* socket;
}
