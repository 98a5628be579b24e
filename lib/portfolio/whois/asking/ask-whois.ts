import 'server-only';
import { connect } from 'node:net';
import { NotPublic, publicLookup } from '@/lib/base/outside/public-lookup';
import {
  isHostName,
  refused,
  unreachable,
  whoisPort,
  type Endpoint,
  type Fetched,
} from '@/lib/portfolio/whois/servers/endpoint';

/** Longer answers are cut: what is wanted stands at the beginning. */
const mostBytes = 64 * 1024;

/** Sends one line and reads until the server ends it (RFC 3912), until `signal` or until there is enough. */
export async function askWhois(endpoint: Endpoint, question: string, signal: AbortSignal): Promise<Fetched> {
  const { host, port, isOwn } = endpoint;
  if (!isOwn && (!isHostName(host) || port !== whoisPort)) return refused;
  const socket = connect({ host, port, signal, ...(isOwn ? {} : { lookup: publicLookup }) });
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    socket.write(`${question}\r\n`);
    for await (const chunk of socket) {
      if (!Buffer.isBuffer(chunk)) continue;
      chunks.push(chunk);
      length += chunk.length;
      if (length >= mostBytes) break;
    }
    return { ok: true, bytes: Buffer.concat(chunks).subarray(0, mostBytes) };
  } catch (error) {
    return error instanceof NotPublic ? refused : unreachable;
  } finally {
    socket.destroy();
  }
}
