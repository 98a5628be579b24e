import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import type { World } from '../world/world';
import { answerWhois } from './answer';

/** Longest line that is read, in bytes; the longest name fits several times. */
const MAX_QUERY = 1024;
/** A client that has not sent its line by then is cut off, however busily it trickles. */
const PATIENCE_MS = 5000;
const MAX_CONNECTIONS = 200;

export interface WhoisServer {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Answers WHOIS (RFC 3912): one line in, one text out, and the connection ends. Port 0 takes any free one. */
export async function openWhoisServer(
  world: World,
  host: string,
  port: number,
  patienceMs = PATIENCE_MS,
): Promise<WhoisServer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    serve(socket, world, patienceMs);
  });
  server.maxConnections = MAX_CONNECTIONS;
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function serve(socket: Socket, world: World, patienceMs: number): void {
  const timer = setTimeout(() => socket.destroy(), patienceMs);
  let received = Buffer.alloc(0);
  socket.on('error', () => socket.destroy());
  socket.on('close', () => clearTimeout(timer));
  socket.on('data', (bytes) => {
    if (socket.writableEnded) return;
    received = Buffer.concat([received, bytes]);
    const end = received.indexOf('\n');
    if (end > MAX_QUERY || (end === -1 && received.length > MAX_QUERY)) socket.end('% Query is too long\r\n');
    else if (end !== -1) socket.end(tryAnswer(received.toString('utf8', 0, end), world));
  });
}

/** A bug must cost one answer, not the server. */
function tryAnswer(line: string, world: World): string {
  try {
    return answerWhois(line, world);
  } catch (error) {
    console.error(error);
    return '% Internal error\r\n';
  }
}
