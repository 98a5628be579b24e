import 'server-only';
import { Agent, request, type Dispatcher } from 'undici';
import { isAddress } from '@/lib/base/outside/public-address';
import { NotPublic, publicLookup } from '@/lib/base/outside/public-lookup';
import { isHostName } from '@/lib/portfolio/whois/servers/endpoint';

/** What an RDAP server said. */
export type RdapAnswer =
  | { readonly kind: 'found' | 'missing'; readonly text: string; readonly host: string }
  /** Not before so many seconds. */
  | { readonly kind: 'too-often'; readonly host: string; readonly seconds: number | null }
  | { readonly kind: 'unreachable'; readonly host: string }
  /** It is no server that we ask, whatever it would answer. */
  | { readonly kind: 'refused'; readonly host: string };

const mostBytes = 256 * 1024;
const mostRedirects = 3;
const headers = { accept: 'application/rdap+json, application/json', 'accept-encoding': 'identity' };

const limits = { keepAliveTimeout: 1, connections: 8, maxHeaderSize: 16 * 1024 };
const strangers = new Agent({ ...limits, connect: { lookup: publicLookup } });
const own = new Agent(limits);

/**
 * Asks for one object (RFC 9082). `ownOrigin` is the one that the installation itself names; every other address must be
 * HTTPS on its usual port with a public address behind it, and so must whatever a redirect leads to.
 */
export async function askRdap(address: string, ownOrigin: string | null, signal: AbortSignal): Promise<RdapAnswer> {
  let url = address;
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const dispatcher = dispatcherFor(url, ownOrigin);
    const host = URL.canParse(url) ? new URL(url).hostname : '';
    if (!dispatcher) return { kind: 'refused', host };
    try {
      const answer = await request(url, { headers, dispatcher, signal });
      const next = redirectOf(answer, url);
      if (next === null) return await read(answer, host);
      await discard(answer);
      url = next;
    } catch (error) {
      return { kind: error instanceof NotPublic ? 'refused' : 'unreachable', host };
    }
  }
  return { kind: 'refused', host: URL.canParse(url) ? new URL(url).hostname : '' };
}

function dispatcherFor(address: string, ownOrigin: string | null): Dispatcher | null {
  if (!URL.canParse(address)) return null;
  const { origin, protocol, port, hostname, username, password } = new URL(address);
  if (ownOrigin !== null && origin === ownOrigin) return own;
  const isPlain = protocol === 'https:' && port === '' && username === '' && password === '';
  return isPlain && isHostName(hostname) && !isAddress(hostname) ? strangers : null;
}

function redirectOf({ statusCode, headers: sent }: Dispatcher.ResponseData, from: string): string | null {
  const { location } = sent;
  if (statusCode < 300 || statusCode > 399 || typeof location !== 'string' || !URL.canParse(location, from))
    return null;
  return new URL(location, from).href;
}

async function read(answer: Dispatcher.ResponseData, host: string): Promise<RdapAnswer> {
  const { statusCode, headers: sent } = answer;
  if (statusCode === 429) {
    await discard(answer);
    const seconds = Number(sent['retry-after']);
    return { kind: 'too-often', host, seconds: Number.isInteger(seconds) && seconds > 0 ? seconds : null };
  }
  const text = await textOf(answer);
  if (text === null) return { kind: 'unreachable', host };
  const isJson = String(sent['content-type'] ?? '').includes('json');
  if (statusCode === 200 && isJson) return { kind: 'found', host, text };
  // A page that says "not found" is the word of a web server, not of a registry.
  if (statusCode === 404 && (isJson || text.trim() === '')) return { kind: 'missing', host, text };
  return { kind: 'unreachable', host };
}

/** Null when it is longer than any registration. */
async function textOf({ body }: Dispatcher.ResponseData): Promise<string | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body) {
    if (!Buffer.isBuffer(chunk)) continue;
    length += chunk.length;
    if (length > mostBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

async function discard({ body }: Dispatcher.ResponseData): Promise<void> {
  await body.dump({ limit: mostBytes });
}
