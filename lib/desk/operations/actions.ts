'use server';

import { action } from '@/lib/people/auth/action';
import { policy } from '@/lib/people/access/policy';
import { askAgain } from '@/lib/shop/repricing/ask-again';
import { correctDelegation, correctRecord, correctRegistration, correctRenewal, leaveStepOut } from './correct';
import { delegationCorrection } from './corrections/delegation';
import { registrationCorrection } from './corrections/registration';
import { renewalCorrection } from './corrections/renewal';
import { zoneCorrection } from './corrections/zone';
import { declareNotExecuted, findOutAgain, giveUp, sendAgain } from './decide';
import { leaveOutInput, operationOnlyInput } from '@/lib/queue/live/schema';

export const retry = action(
  { name: 'operation.retry', input: operationOnlyInput, guard: policy['operations.retry'] },
  ({ input, actor, tx, request: { address } }) => sendAgain({ tx, actor, address }, input.operationId),
);

export const findOut = action(
  { name: 'operation.look-again', input: operationOnlyInput, guard: policy['operations.retry'] },
  ({ input, actor, tx, request: { address } }) => findOutAgain({ tx, actor, address }, input.operationId),
);

export const confirmNotDone = action(
  { name: 'operation.not-executed', input: operationOnlyInput, guard: policy['operations.retry'] },
  ({ input, actor, tx, request: { address } }) => declareNotExecuted({ tx, actor, address }, input.operationId),
);

export const cancel = action(
  { name: 'operation.cancel', input: operationOnlyInput, guard: policy['operations.cancel'] },
  ({ input, actor, tx, request: { address } }) => giveUp({ tx, actor, address }, input.operationId),
);

export const retryRegistration = action(
  {
    name: 'operation.correct',
    input: registrationCorrection,
    guard: policy['operations.retry'],
    prepare: ({ operationId, years, pricedAnew }) => askAgain(operationId, { years, isAnew: pricedAnew === 'on' }),
  },
  ({ input, actor, tx, request: { address } }) => correctRegistration({ tx, actor, address }, input),
);

export const retryRenewal = action(
  { name: 'operation.correct', input: renewalCorrection, guard: policy['operations.retry'] },
  ({ input, actor, tx, request: { address } }) => correctRenewal({ tx, actor, address }, input),
);

export const retryDelegation = action(
  { name: 'operation.correct', input: delegationCorrection, guard: policy['operations.retry'] },
  ({ input, actor, tx, request: { address } }) => correctDelegation({ tx, actor, address }, input),
);

export const retryRecord = action(
  { name: 'operation.correct', input: zoneCorrection, guard: policy['operations.retry'] },
  ({ input, actor, tx, request: { address } }) => correctRecord({ tx, actor, address }, input),
);

export const leaveOut = action(
  { name: 'operation.correct', input: leaveOutInput, guard: policy['operations.retry'] },
  ({ input, actor, tx, request: { address } }) => leaveStepOut({ tx, actor, address }, input),
);
