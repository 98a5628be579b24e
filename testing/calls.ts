// Calls to the registrar as they stand in the log, without making any.
import { callRecorder } from '@/lib/registrar/calls/log';
import type { CallEnd, CallToRecord } from '@/lib/registrar/regapi/client/recorder';

/** A call that does nothing, but for what is said of it. */
export const call = (part: Partial<CallToRecord> = {}): CallToRecord => ({
  functionName: 'nop',
  request: {},
  lane: 'person',
  operationIds: [],
  ...part,
});

/** A good end, but for what is said of it. */
export const callEnd = (part: Partial<CallEnd> = {}): CallEnd => ({
  outcome: 'done',
  code: null,
  httpStatus: 200,
  response: {},
  durationMs: 12,
  ...part,
});

/** Writes a call into the log as one that has begun; answers its id. */
export async function beginCall(part: Partial<CallToRecord> = {}): Promise<string> {
  const begun = await callRecorder().begin(call(part));
  if (!begun.ok) throw new Error('the budget is spent');
  return begun.callId;
}
