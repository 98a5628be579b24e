import { connect, type Socket } from 'node:net';
import { encode } from 'dns-packet';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { askDns } from '../testing/ask-dns';
import { openSimulator, type OpenSimulator } from '../testing/open-simulator';
import { ruOrder } from '../testing/orders';
import { openDnsServer, type DnsServer } from './server';

let open: OpenSimulator;
let dns: DnsServer;
beforeAll(async () => {
  open = await openSimulator();
  await open.call('domain/create', ruOrder('vschizh.ru'));
  await open.call('zone/add_txt', { dname: 'vschizh.ru', text: 'x'.repeat(4000) });
  dns = await openDnsServer(open.simulator.world, '127.0.0.1', 0, 200);
});
afterAll(async () => {
  await dns.close();
  await open.close();
});

it('cuts off who trickles a message', async () => {
  const socket = connect(dns.port, '127.0.0.1');
  const closed = untilClosed(socket.resume());
  socket.write(Buffer.from([1, 0]));
  const drip = setInterval(() => socket.write('x'), 50);
  await closed;
  clearInterval(drip);
  expect(await askDns(dns.port, 'ru', { type: 'NS', transport: 'tcp' })).toMatchObject({ rcode: 0 });
});

it('cuts off who asks on and on without reading the answers', async () => {
  const query = encode({ type: 'query', id: 1, questions: [{ type: 'TXT', name: 'vschizh.ru' }] });
  const message = Buffer.concat([Buffer.from([0, query.length]), query]);
  const flood = Buffer.concat(Array.from({ length: 500 }, () => message));
  const socket = connect(dns.port, '127.0.0.1');
  const closed = untilClosed(socket);
  const asking = setInterval(() => socket.write(flood), 5);
  await closed;
  clearInterval(asking);
  expect(await askDns(dns.port, 'ru', { type: 'NS', transport: 'tcp' })).toMatchObject({ rcode: 0 });
});

/** Whoever is cut off while writing sees an error before the end, or only the end. */
function untilClosed(socket: Socket): Promise<unknown> {
  return new Promise((resolve) => socket.on('error', resolve).on('close', resolve));
}
