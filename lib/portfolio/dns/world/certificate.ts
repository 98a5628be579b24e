import 'server-only';
import { once } from 'node:events';
import type { LookupFunction } from 'node:net';
import { connect, type TLSSocket } from 'node:tls';
import { nowMs } from '@/lib/base/clock/clock';
import { publicLookup } from '@/lib/base/outside/public-lookup';
import { answerWithinMs, codeOf } from './ask-server';

/** What a site shows browsers. `none`: nothing answers where they ask for it; `untrusted`: nobody they trust has issued it. */
export type Certificate =
  | { readonly kind: 'valid' | 'endsSoon'; readonly until: Date }
  | { readonly kind: 'ended' | 'otherName' | 'untrusted' | 'none' };

type Asking = {
  readonly lookup?: LookupFunction;
  readonly port?: number;
  /** Whom to trust beside those whom browsers do. */
  readonly ca?: string;
};

/** So long before its end somebody should have renewed it: those who do it by themselves do it earlier. */
const soonMs = 14 * 24 * 60 * 60_000;

/** Asks the site of a name for its certificate, at a public address alone; null where no answer tells. */
export async function askCertificate(
  asciiName: string,
  { lookup = publicLookup, port = 443, ca }: Asking = {},
): Promise<Certificate | null> {
  const socket = connect({
    host: asciiName,
    servername: asciiName,
    port,
    lookup,
    // A certificate that is wrong is to be told about; nothing is sent to whoever shows it.
    rejectUnauthorized: false,
    ...(ca !== undefined && { ca }),
  });
  socket.on('error', ignored);
  try {
    await once(socket, 'secureConnect', { signal: AbortSignal.timeout(answerWithinMs) });
    return shownBy(socket);
  } catch (error) {
    return codeOf(error) === 'ECONNREFUSED' ? { kind: 'none' } : null;
  } finally {
    socket.destroy();
  }
}

function shownBy(socket: TLSSocket): Certificate {
  const until = new Date(socket.getPeerCertificate().valid_to);
  if (until.getTime() <= nowMs()) return { kind: 'ended' };
  // Declared as an error, and a code.
  const wrong = socket.authorized ? '' : String(socket.authorizationError);
  if (wrong.includes('ERR_TLS_CERT_ALTNAME_INVALID')) return { kind: 'otherName' };
  if (wrong !== '') return { kind: 'untrusted' };
  return { kind: until.getTime() - nowMs() < soonMs ? 'endsSoon' : 'valid', until };
}

// `once` has told of the first; one that comes after the answer is nobody's.
const ignored = () => {};
