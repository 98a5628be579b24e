import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { serveControl } from '../control/serve-control';
import type { Simulator } from '../simulator';
import { send } from './answer';
import { serveCall } from './serve-call';

const API_PATH = '/api/regru2/';
const CONTROL_PATH = '/_control/';

/** The HTTP server of a simulator, not yet listening. `hasControl` opens `/_control`. */
export function createApiServer(simulator: Simulator, hasControl: boolean): Server {
  return createServer((request, response) => {
    route(simulator, hasControl, request, response).catch((error: unknown) => fail(response, error));
  });
}

async function route(
  simulator: Simulator,
  hasControl: boolean,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = (request.url ?? '').split('?')[0] ?? '';
  if (path.startsWith(API_PATH)) return serveCall(simulator, path.slice(API_PATH.length), request, response);
  if (hasControl && path.startsWith(CONTROL_PATH))
    return serveControl(simulator, path.slice(CONTROL_PATH.length), request, response);
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
