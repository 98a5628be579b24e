import { createSocket, type Socket as UdpSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import type { World } from '../world/world';
import { answerPacket } from './answer-packet';

/** A client that has not sent a whole message by then is cut off, however busily it trickles. */
const PATIENCE_MS = 10_000;
/** Answers that a client may leave unread, in bytes. */
const MAX_UNREAD = 1024 * 1024;
const MAX_CONNECTIONS = 200;
const LENGTH_BYTES = 2;
const MAX_ATTEMPTS = 10;

export interface DnsServer {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Answers DNS for the registrar, the registries and the root, over UDP and TCP on one port; 0 takes any free one. */
export async function openDnsServer(
  world: World,
  host: string,
  port: number,
  patienceMs = PATIENCE_MS,
): Promise<DnsServer> {
  const address = host === '0.0.0.0' || host === '::' || host === 'localhost' ? '127.0.0.1' : host;
  for (let attempt = 1; ; attempt += 1) {
    const udp = await openUdp(world, address, host, port);
    const taken = udp.address().port;
    try {
      const closeTcp = await openTcp(world, address, host, taken, patienceMs);
      return { port: taken, close: async () => Promise.all([closeUdp(udp), closeTcp()]).then(() => undefined) };
    } catch (error) {
      await closeUdp(udp);
      // What is free for UDP may be taken for TCP; any other port will do when none was asked for.
      if (port !== 0 || attempt === MAX_ATTEMPTS) throw error;
    }
  }
}

async function openUdp(world: World, address: string, host: string, port: number): Promise<UdpSocket> {
  const udp = createSocket(host.includes(':') ? 'udp6' : 'udp4');
  udp.on('message', (packet, from) => {
    const answer = answerPacket(packet, world, { address, isUdp: true });
    // A sender that is gone, or never was, is no reason to stop.
    if (answer !== undefined) udp.send(answer, from.port, from.address, () => undefined);
  });
  udp.bind(port, host);
  await once(udp, 'listening');
  udp.on('error', (error) => console.error(error));
  return udp;
}

async function closeUdp(udp: UdpSocket): Promise<void> {
  udp.close();
  await once(udp, 'close');
}

async function openTcp(
  world: World,
  address: string,
  host: string,
  port: number,
  patienceMs: number,
): Promise<() => Promise<void>> {
  const sockets = new Set<Socket>();
  const tcp = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    serveStream(socket, world, address, patienceMs);
  });
  tcp.maxConnections = MAX_CONNECTIONS;
  tcp.listen(port, host);
  await once(tcp, 'listening');
  return async () => {
    for (const socket of sockets) socket.destroy();
    tcp.close();
    await once(tcp, 'close');
  };
}

/** Messages with their length before them, as many as the client likes, until it falls silent. */
function serveStream(socket: Socket, world: World, address: string, patienceMs: number): void {
  let pending = Buffer.alloc(0);
  const timer = setTimeout(() => socket.destroy(), patienceMs);
  socket.on('close', () => clearTimeout(timer));
  socket.on('error', () => socket.destroy());
  socket.on('data', (bytes) => {
    pending = Buffer.concat([pending, bytes]);
    while (pending.length >= LENGTH_BYTES && pending.length >= LENGTH_BYTES + pending.readUInt16BE(0)) {
      const end = LENGTH_BYTES + pending.readUInt16BE(0);
      const answer = answerPacket(pending.subarray(LENGTH_BYTES, end), world, { address, isUdp: false });
      pending = pending.subarray(end);
      if (answer === undefined || socket.writableLength > MAX_UNREAD) {
        socket.destroy();
        return;
      }
      timer.refresh();
      const length = Buffer.alloc(LENGTH_BYTES);
      length.writeUInt16BE(answer.length);
      socket.write(Buffer.concat([length, answer]));
    }
  });
}
