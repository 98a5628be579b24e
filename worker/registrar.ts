import { callRecorder } from '@/lib/registrar/calls/log';
import { registrarLogin } from '@/lib/registrar/account/registrar-login';
import type { Pause } from '@/lib/queue/engine/pause';
import { connect, type RegapiClient } from '@/lib/registrar/regapi/client/client';
import type { CallRecorder } from '@/lib/registrar/regapi/client/recorder';

/** The worker's one client, and the account that it signs in to. Every call tells the queue whether calls make sense now. */
export function connectRegistrar(
  gate: Pause,
  callTimeoutMs: number,
): { readonly regapi: RegapiClient; readonly account: string } {
  const login = registrarLogin();
  if (!login) throw new Error('The worker needs REGAPI_URL, REGAPI_USERNAME and REGAPI_PASSWORD (or a signature key)');
  const timeouts = { headersMs: callTimeoutMs, bodyMs: callTimeoutMs, totalMs: callTimeoutMs };
  const regapi = connect({ ...login, recorder: watched(callRecorder(), gate), timeouts });
  return { regapi, account: login.credentials.username };
}

const overLimit: ReadonlySet<string> = new Set([
  'IP_EXCEEDED_ALLOWED_CONNECTION_RATE',
  'ACCOUNT_EXCEEDED_ALLOWED_CONNECTION_RATE',
]);

function watched(recorder: CallRecorder, gate: Pause): CallRecorder {
  return {
    async begin(call) {
      const begun = await recorder.begin(call);
      // Others have less of the budget: that they must wait says nothing about what a person orders.
      if (begun.ok) return begun;
      if (call.lane === 'person') gate.unreached(begun.retryAt);
      else if (call.lane === 'bulk' || call.lane === 'schedule') gate.full(call.lane, begun.retryAt);
      return begun;
    },
    finish(callId, end) {
      const isShut = end.outcome === 'unsent' || (end.code !== null && overLimit.has(end.code));
      if (isShut) gate.unreached(null);
      else if (end.outcome === 'done' || end.outcome === 'refused') gate.reached();
      return recorder.finish(callId, end);
    },
  };
}
