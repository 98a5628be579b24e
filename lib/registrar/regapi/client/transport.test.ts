import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { openTransport, type Delivery, type Timeouts } from './transport';

const quick: Timeouts = { connectMs: 300, headersMs: 300, bodyMs: 300, totalMs: 5_000 };
const closers: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

test('a whole answer is delivered as it came, whatever its status', async () => {
  const { port, requests } = await serve((socket) => socket.end(answer('{"result":"success"}', '503 Busy')));
  expect(await post(port)).toEqual({ kind: 'answered', httpStatus: 503, body: '{"result":"success"}' });
  expect(requests[0]).toMatch(/^POST \/regru2\/nop HTTP\/1\.1\r\n/);
  expect(requests[0]).toContain('content-type: application/x-www-form-urlencoded');
  expect(requests[0]).toContain('\r\n\r\ninput_data=%2B7+%D1%8F');
});

test('a refused connection is unsent', async () => {
  const { port, close } = await serve(() => undefined);
  await close();
  expect(await post(port)).toMatchObject({ kind: 'unsent', reason: expect.stringContaining('ECONNREFUSED') });
});

test('a name that does not resolve is unsent', async () => {
  expect(await transport().post(new URL('http://nowhere.invalid/nop'), {})).toMatchObject({ kind: 'unsent' });
});

test('an answer that is no TLS is unsent', async () => {
  const { port } = await serve((socket) => socket.end('not tls'), 'connection');
  expect(await transport().post(new URL(`https://127.0.0.1:${port}/nop`), {})).toMatchObject({ kind: 'unsent' });
});

test('a handshake that never ends is unsent', async () => {
  const { port } = await serve(() => undefined, 'connection');
  expect(await transport().post(new URL(`https://127.0.0.1:${port}/nop`), {})).toMatchObject({ kind: 'unsent' });
});

test('a connection cut after the request is lost', async () => {
  const { port } = await serve((socket) => socket.destroy());
  expect(await post(port)).toMatchObject({ kind: 'lost', httpStatus: null });
});

test('a connection cut before anything was read is lost, since nobody can tell', async () => {
  const { port, requests } = await serve((socket) => setTimeout(() => socket.resetAndDestroy(), 50), 'connection');
  expect((await post(port)).kind).toBe('lost');
  expect(requests).toEqual([]);
});

test('an answer cut in the middle is lost with the piece that came', async () => {
  const { port } = await serve((socket) => socket.end(answer('{"result":"success"}').slice(0, -5)));
  expect(await post(port)).toMatchObject({ kind: 'lost', httpStatus: 200, body: '{"result":"succ' });
});

test('a chunked answer cut in the middle is lost', async () => {
  const head = 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{"res\r\n';
  const { port } = await serve((socket) => socket.end(head));
  expect(await post(port)).toMatchObject({ kind: 'lost', httpStatus: 200 });
});

test('an answer that is not HTTP is lost', async () => {
  const { port } = await serve((socket) => socket.end('SSH-2.0-hello\r\n'));
  expect((await post(port)).kind).toBe('lost');
});

test('silence is lost after the header timeout', async () => {
  const { port } = await serve(() => undefined);
  expect((await post(port)).kind).toBe('lost');
});

test('a trickle is lost after the time for the whole call', async () => {
  const { port } = await serve((socket) => {
    socket.write('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n');
    const drip = setInterval(() => socket.write('1\r\n \r\n'), 50);
    socket.on('close', () => clearInterval(drip));
  });
  const delivery = await post(port, { ...quick, totalMs: 400 });
  expect(delivery).toMatchObject({ kind: 'lost', httpStatus: 200, reason: 'no answer within 400 ms' });
});

test('an endless answer is lost at the size limit', async () => {
  const { port } = await serve((socket) => socket.end(answer('x'.repeat(10_000))));
  const line = openTransport({ timeouts: quick, maxAnswerBytes: 1_000 });
  closers.push(() => line.close());
  expect((await line.post(new URL(`http://127.0.0.1:${port}/nop`), {})).kind).toBe('lost');
});

test('connections are kept', async () => {
  const { port, sockets } = await serve((socket) => socket.write(answer('{}')));
  const line = transport();
  for (let round = 0; round < 3; round += 1) {
    expect((await post(port, quick, line)).kind).toBe('answered');
    await setImmediate();
  }
  expect(sockets.size).toBe(1);
});

test('a kept connection that dies under the next request loses it and sends it once', async () => {
  const { port, requests } = await serve((socket, count) =>
    count === 1 ? socket.write(answer('{}')) : socket.destroy(),
  );
  const line = transport();
  expect((await post(port, quick, line)).kind).toBe('answered');
  expect((await post(port, quick, line)).kind).toBe('lost');
  expect(requests).toHaveLength(2);
});

test('a kept connection that the server closed is not used again', async () => {
  const { port, requests } = await serve((socket) => socket.end(answer('{}')));
  const line = transport();
  for (let round = 0; round < 5; round += 1) expect((await post(port, quick, line)).kind).toBe('answered');
  expect(requests).toHaveLength(5);
});

test('many calls at once each arrive once', async () => {
  const { port, requests } = await serve((socket) => socket.write(answer('{}')));
  const line = transport();
  const deliveries = await Promise.all(Array.from({ length: 50 }, () => post(port, quick, line)));
  expect(deliveries.every(({ kind }) => kind === 'answered')).toBe(true);
  expect(requests).toHaveLength(50);
});

function transport(timeouts = quick) {
  const line = openTransport({ timeouts });
  closers.push(() => line.close());
  return line;
}

function post(port: number, timeouts = quick, line = transport(timeouts)): Promise<Delivery> {
  return line.post(new URL(`http://127.0.0.1:${port}/regru2/nop`), { input_data: '+7 я' });
}

function answer(body: string, status = '200 OK'): string {
  return `HTTP/1.1 ${status}\r\ncontent-type: text/plain\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

/** A server that reads whole requests and lets the test say what follows the n-th one (or the bare connection). */
async function serve(then: (socket: Socket, count: number) => unknown, on: 'request' | 'connection' = 'request') {
  const requests: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    if (on === 'connection') then(socket, 0);
    else socket.on('data', (bytes) => then(socket, requests.push(bytes.toString('latin1'))));
  });
  const port = await listen(server);
  const close = async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  };
  closers.push(close);
  return { port, requests, sockets, close };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return addressOf(server).port;
}

function addressOf(server: Server): AddressInfo {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening');
  return address;
}
