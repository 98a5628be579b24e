// What a registry, or whoever answers in its place, could make a server of ours do.
import { once } from 'node:events';
import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { askRdap } from '@/lib/portfolio/whois/asking/ask-rdap';
import { askWhois } from '@/lib/portfolio/whois/asking/ask-whois';
import { isHostName } from '@/lib/portfolio/whois/servers/endpoint';

const servers: Server[] = [];
const sockets = new Set<Socket>();
let heard = 0;

afterEach(() => {
  for (const socket of sockets) socket.destroy();
  for (const server of servers.splice(0)) server.close();
  heard = 0;
});

async function listening(server: Server): Promise<number> {
  servers.push(server);
  server.on('connection', (socket: Socket) => {
    heard += 1;
    sockets.add(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

const whoisThat = (act: (socket: Socket) => void) =>
  listening(createServer((socket) => act(socket.on('error', () => null))));
const rdapThat = async (act: RequestListener) => `http://127.0.0.1:${await listening(createHttpServer(act))}`;
const within = (ms: number) => AbortSignal.timeout(ms);

const hosts = [
  '127.0.0.1',
  'localhost',
  '169.254.169.254',
  '10.0.0.1',
  '::1',
  '[::1]',
  '::ffff:127.0.0.1',
  '2130706433',
  '0x7f.1',
  '127.1',
  'localhost.',
  'whois.example/path',
  'user@whois.example',
  'whois.example:4321',
  'whois..example',
  'whois_1.example',
  'пример.рф',
  `${'a'.repeat(64)}.example`,
  '',
];

test.each(hosts)('WHOIS is not asked of %s, whoever names it', async (host) => {
  expect(isHostName(host)).toBe(false);
  expect(await askWhois({ host, port: 43, isOwn: false }, 'x.ru', within(1000))).toEqual({ ok: false, why: 'refused' });
});

test('nor on another port than that of WHOIS', async () => {
  const port = await whoisThat((socket) => socket.end('hello'));
  const asked = await askWhois({ host: 'whois.example', port, isOwn: false }, 'x.ru', within(1000));
  expect([asked, heard]).toEqual([{ ok: false, why: 'refused' }, 0]);
});

test('an endless answer is cut, and a slow one is not waited for', async () => {
  const endless = await whoisThat((socket) => {
    const pour = (): void => void (socket.destroyed || socket.write('x'.repeat(65_536), () => setImmediate(pour)));
    pour();
  });
  const much = await askWhois({ host: '127.0.0.1', port: endless, isOwn: true }, 'x.ru', within(5000));
  expect(much.ok && much.bytes.length).toBe(64 * 1024);
  const slow = await whoisThat((socket) => {
    const timer = setInterval(() => socket.write('.'), 20);
    socket.on('close', () => clearInterval(timer));
  });
  const began = performance.now();
  const late = await askWhois({ host: '127.0.0.1', port: slow, isOwn: true }, 'x.ru', within(300));
  expect(late).toEqual({ ok: false, why: 'unreachable' });
  expect(performance.now() - began).toBeLessThan(3000);
});

test('a server that hangs up or is not there is no answer', async () => {
  const port = await whoisThat((socket) => socket.resetAndDestroy());
  expect(await askWhois({ host: '127.0.0.1', port, isOwn: true }, 'x.ru', within(1000))).toMatchObject({ ok: false });
  const ended = servers.splice(0)[0];
  await new Promise((done) => ended?.close(done));
  expect(await askWhois({ host: '127.0.0.1', port, isOwn: true }, 'x.ru', within(1000))).toMatchObject({ ok: false });
});

test.each([
  'http://rdap.example/domain/x.com',
  'https://rdap.example:8443/domain/x.com',
  'https://127.0.0.1/domain/x.com',
  'https://2130706433/domain/x.com',
  'https://[::1]/domain/x.com',
  'https://[::ffff:7f00:1]/domain/x.com',
  'https://[64:ff9b::7f00:1]/domain/x.com',
  'https://169.254.169.254/latest/meta-data',
  'https://localhost/domain/x.com',
  'https://user:secret@rdap.example/domain/x.com',
  'file:///etc/passwd',
  'gopher://rdap.example/',
  'nothing',
])('RDAP is not asked at %s', async (address) => {
  expect(await askRdap(address, null, within(1000))).toMatchObject({ kind: 'refused' });
});

test('a redirect leads nowhere that would not be asked by itself', async () => {
  const inside = await rdapThat((_request, response) => response.end('{}'));
  for (const location of [`${inside}/domain/x.com`, 'https://127.0.0.1/', 'http://rdap.example/', 'https://[::1]/']) {
    const evil = await rdapThat((_request, response) => response.writeHead(302, { location }).end());
    heard = 0;
    expect(await askRdap(`${evil}/domain/x.com`, evil, within(2000))).toMatchObject({ kind: 'refused' });
    expect(heard).toBe(1);
  }
});

test('redirects that never end are not followed for ever', async () => {
  let asked = 0;
  const evil = await rdapThat((request, response) => {
    asked += 1;
    response.writeHead(301, { location: `${request.url ?? ''}x` }).end();
  });
  expect(await askRdap(`${evil}/domain/x.com`, evil, within(5000))).toMatchObject({ kind: 'refused' });
  expect(asked).toBe(4);
});

test('too much, too slow, not JSON: no answer', async () => {
  const json = { 'content-type': 'application/rdap+json' };
  const big = await rdapThat((_request, response) => response.writeHead(200, json).end(`"${'x'.repeat(300_000)}"`));
  expect(await askRdap(big, big, within(5000))).toMatchObject({ kind: 'unreachable' });
  const slow = await rdapThat((_request, response) => void response.writeHead(200, json).write('{'));
  expect(await askRdap(slow, slow, within(300))).toMatchObject({ kind: 'unreachable' });
  const page = await rdapThat((_request, response) =>
    response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>404'),
  );
  expect(await askRdap(page, page, within(2000))).toMatchObject({ kind: 'unreachable' });
});

test('what is missing, and that one asks too often, is understood', async () => {
  const missing = await rdapThat((_request, response) => response.writeHead(404).end());
  expect(await askRdap(missing, missing, within(2000))).toMatchObject({ kind: 'missing' });
  const busy = await rdapThat((_request, response) => response.writeHead(429, { 'retry-after': '30' }).end());
  expect(await askRdap(busy, busy, within(2000))).toMatchObject({ kind: 'too-often', seconds: 30 });
});
