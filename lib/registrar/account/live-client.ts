import 'server-only';
import { registrarLogin } from '@/lib/registrar/account/registrar-login';
import { callRecorder } from '@/lib/registrar/calls/log';
import { connect, type RegapiClient } from '@/lib/registrar/regapi/client/client';

/** Somebody waits: an answer that takes longer is not waited for. */
const patienceMs = 8_000;

const connection: { client: RegapiClient | null } = { client: null };

/** The client of what is looked up while somebody waits; null where no registrar is configured. It changes nothing there. */
export function liveClient(): RegapiClient | null {
  if (connection.client) return connection.client;
  const login = registrarLogin();
  if (!login) return null;
  const timeouts = { connectMs: patienceMs / 2, headersMs: patienceMs, bodyMs: patienceMs, totalMs: patienceMs };
  connection.client = connect({ ...login, recorder: callRecorder(), timeouts });
  return connection.client;
}
