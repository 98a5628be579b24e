import 'server-only';
import { subscribe } from 'node:diagnostics_channel';
import { IncomingMessage } from 'node:http';
import { clientAddress } from '@/lib/people/auth/client-address';
import { isOwnOrigin } from '@/lib/people/auth/origin';

/** Carries the address of whoever asks to where it is needed; always ours, whatever the request brought. */
export const addressHeader = 'x-panel-address';

/**
 * Writes the address into every request that this process receives. Node tells of a request before anybody handles it,
 * and only here is the connection known: Next passes on X-Forwarded-For as it came.
 */
export function writeAddresses(trustedHops: number): void {
  subscribe('http.server.request.start', (message) => {
    const request = requestOf(message);
    if (!request) return;
    const forwarded = request.headers['x-forwarded-for'];
    const forwardedFor = Array.isArray(forwarded) ? forwarded.join(',') : forwarded;
    request.headers[addressHeader] = clientAddress({ peer: request.socket.remoteAddress, forwardedFor, trustedHops });
  });
}

/**
 * Lets Next take forms of our own pages whatever Host a proxy sends: before an action it compares the Origin with
 * X-Forwarded-Host. Its `allowedOrigins` are fixed when the product is built, the address is known at start. A foreign
 * Origin is left as it came; our own check answers it.
 */
export function writeForwardedHosts(publicUrl: string): void {
  const { host } = new URL(publicUrl);
  subscribe('http.server.request.start', (message) => {
    const request = requestOf(message);
    if (request && isOwnOrigin(request.headers.origin, publicUrl)) request.headers['x-forwarded-host'] = host;
  });
}

/**
 * Makes of a request that Next fails over, TRACE and `OPTIONS *`, one that proxy.ts refuses as it does any other that no
 * page sends.
 */
export function writeKnownMethods(): void {
  subscribe('http.server.request.start', (message) => {
    const request = requestOf(message);
    if (!request || (request.method !== 'TRACE' && request.url !== '*')) return;
    request.method = 'OPTIONS';
    request.url = '/';
  });
}

function requestOf(message: unknown): IncomingMessage | null {
  if (typeof message !== 'object' || message === null || !('request' in message)) return null;
  return message.request instanceof IncomingMessage ? message.request : null;
}
