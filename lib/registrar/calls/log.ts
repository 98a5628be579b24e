import 'server-only';
import { awaitPlace } from '@/lib/registrar/calls/budget';
import { storable } from '@/lib/registrar/calls/storable';
import { db, type Tx } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { env } from '@/lib/base/env/env';
import type { CallEnd, CallRecorder, CallToRecord } from '@/lib/registrar/regapi/client/recorder';
import { newId } from '@/lib/base/values/ids';

/** The call log and hourly budget that all nodes share. Throws when the database does: then nothing is sent. */
export function callRecorder(hourlyLimit: number = env.REGAPI_HOURLY_LIMIT): CallRecorder {
  return {
    begin: (call) =>
      transaction(async (tx) => {
        const full = await awaitPlace(tx, call.lane, hourlyLimit);
        return full ? { ok: false, ...full } : { ok: true, callId: await insert(tx, call) };
      }),
    finish,
  };
}

// The time is the clock's, not the transaction's: one that waited for the lock began before it was its turn.
async function insert(tx: Tx, { functionName, lane, request, operationIds }: CallToRecord): Promise<string> {
  const id = newId('call');
  await tx.$executeRaw`
    INSERT INTO registrar_call (id, function_name, lane, request, operation_ids, sent_at)
    VALUES (${id}, ${functionName}, ${lane}, ${storable(request)}::jsonb, ${[...operationIds]}::text[], panel_now())`;
  return id;
}

async function finish(callId: string, { outcome, code, httpStatus, response, durationMs }: CallEnd): Promise<void> {
  await db.$executeRaw`
    UPDATE registrar_call SET outcome = ${outcome}, code = ${code}, http_status = ${httpStatus},
      response = ${storable(response)}::jsonb, duration_ms = ${durationMs}
    WHERE id = ${callId}`;
}
