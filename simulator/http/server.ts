import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { serveControl } from '../control/serve-control';
import { serveRdap } from '../rdap/serve-rdap';
import type { Simulator } from '../simulator';
import { send } from './answer';
import { callerOf } from './caller';
import { serveCall } from './serve-call';

const API_PATH = '/api/regru2/';
const CONTROL_PATH = '/_control/';
const RDAP_PATH = '/rdap/';
/** Callers who send their headers or body too slowly are cut off, so that they cannot hold every connection. */
const TIMEOUTS = { headersTimeout: 10_000, requestTimeout: 60_000, connectionsCheckingInterval: 2000 };
/**
 * Far longer than any client of ours keeps a connection: where both ends tire of it at about the same time, a busy
 * machine lets a call leave on one that is being closed, and nobody knows what became of it.
 */
const KEPT_MS = 120_000;
const MAX_CONNECTIONS = 1000;

/** PEM texts. */
export interface Tls {
  readonly key: string;
  readonly cert: string;
  /** Who must have signed client certificates; undefined lets them sign themselves. */
  readonly clientCa: string | undefined;
}

interface Serving {
  /** Opens `/_control`. */
  readonly hasControl: boolean;
  /** Speaks HTTPS and asks for client certificates. */
  readonly tls?: Tls | undefined;
  /** Milliseconds. */
  readonly timeouts?: typeof TIMEOUTS;
}

/** The server of a simulator, not yet listening. */
export function createApiServer(simulator: Simulator, serving: Serving): Server {
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    route(simulator, serving, request, response).catch((error: unknown) => fail(response, error));
  };
  const { tls, timeouts = TIMEOUTS } = serving;
  const server =
    tls === undefined
      ? createServer(timeouts, listener)
      : createTlsServer(
          {
            ...timeouts,
            key: tls.key,
            cert: tls.cert,
            requestCert: true,
            rejectUnauthorized: false,
            ...(tls.clientCa === undefined ? {} : { ca: tls.clientCa }),
          },
          listener,
        );
  server.keepAliveTimeout = KEPT_MS;
  server.maxConnections = MAX_CONNECTIONS;
  return server;
}

async function route(
  simulator: Simulator,
  { hasControl, tls }: Serving,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = (request.url ?? '').split('?')[0] ?? '';
  if (path.startsWith(API_PATH)) {
    const caller = callerOf(request, tls?.clientCa !== undefined);
    return serveCall(simulator, path.slice(API_PATH.length), caller, request, response);
  }
  if (hasControl && path.startsWith(CONTROL_PATH))
    return serveControl(simulator, path.slice(CONTROL_PATH.length), request, response);
  if (path.startsWith(RDAP_PATH))
    return serveRdap(simulator.world, path.slice(RDAP_PATH.length), request.method, response);
  send(response, 404, 'text/plain', 'Not found\n');
}

/** A bug of the simulator itself; the live service answers its own the same way. */
function fail(response: ServerResponse, error: unknown): void {
  console.error(error);
  if (response.headersSent) response.destroy();
  else
    send(
      response,
      503,
      'application/json',
      '{"error_code":"INTERNAL_API_ERROR","error_text":"Internal API error","result":"error"}',
    );
}
