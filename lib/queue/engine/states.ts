import type { OperationState } from '@/generated/prisma/enums';

/** Everything that may happen to an operation; states.md tells the same to people. */
export const transitions = [
  ['queued', 'leased', 'a worker claimed it'],
  ['queued', 'attention', 'no worker knows its kind'],
  ['queued', 'cancelled', 'a person cancelled it'],
  ['leased', 'queued', 'given back before it was sent'],
  ['leased', 'sent', 'committed right before the call'],
  ['leased', 'unknown', 'a look before the send found that it may have been done'],
  ['leased', 'attention', 'it cannot be sent as it is'],
  ['leased', 'cancelled', 'nobody can bring it about, so it was given up'],
  ['sent', 'succeeded', 'the registrar did it'],
  ['sent', 'queued', 'refused for now, or never reached the registrar'],
  ['sent', 'unknown', 'no valid answer came, or the worker died'],
  ['sent', 'attention', 'refused for good, or its success could not be recorded'],
  ['sent', 'cancelled', 'refused for good, and nobody can mend it'],
  ['unknown', 'verifying', 'a worker looks what became of it'],
  ['verifying', 'succeeded', 'it had been executed'],
  ['verifying', 'queued', 'it had not been executed'],
  ['verifying', 'unknown', 'not known yet'],
  ['verifying', 'attention', 'no read can tell, or it was refused for good'],
  ['attention', 'queued', 'a person sent it again'],
  ['attention', 'unknown', 'a person asked to look again'],
  ['attention', 'cancelled', 'a person cancelled it'],
] as const satisfies readonly (readonly [OperationState, OperationState, string])[];

export type Transition = { readonly from: OperationState; readonly to: OperationState };

/** Whether the table allows it; a move outside the table is a bug. */
export function isTransition({ from, to }: Transition): boolean {
  return transitions.some(([before, after]) => before === from && after === to);
}
