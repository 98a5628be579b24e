'use server';

import { action } from '@/lib/people/auth/action';
import type { ActionReply } from '@/lib/people/auth/action-state';
import { policy } from '@/lib/people/access/policy';
import { replyOf } from '@/lib/people/auth/reply';
import { fail, type Result } from '@/lib/base/values/result';
import type { ByHandError } from '@/lib/queue/engine/by-hand';
import { operationOnlyInput } from '@/lib/queue/live/schema';
import { askBefore } from './ask-before';
import { correctInput } from './correct-form';
import { correctOperation } from './correct';
import { declareNotExecuted, findOutAgain, giveUp, sendAgain } from './decide';

export const retry = action(
  { name: 'operation.retry', input: operationOnlyInput, guard: policy['operations.retry'] },
  async ({ input, actor, tx, request: { address } }) =>
    decided(await sendAgain({ tx, actor, address }, input.operationId), 'operations.said.retried'),
);

export const findOut = action(
  { name: 'operation.look-again', input: operationOnlyInput, guard: policy['operations.retry'] },
  async ({ input, actor, tx, request: { address } }) =>
    decided(await findOutAgain({ tx, actor, address }, input.operationId), 'operations.said.lookedAgain'),
);

export const confirmNotDone = action(
  { name: 'operation.not-executed', input: operationOnlyInput, guard: policy['operations.retry'] },
  async ({ input, actor, tx, request: { address } }) =>
    decided(await declareNotExecuted({ tx, actor, address }, input.operationId), 'operations.said.confirmed'),
);

export const cancel = action(
  { name: 'operation.cancel', input: operationOnlyInput, guard: policy['operations.cancel'] },
  async ({ input, actor, tx, request: { address } }) =>
    decided(await giveUp({ tx, actor, address }, input.operationId), 'operations.said.cancelled'),
);

/** Corrects an operation of whatever kind: what its form may hold, the kind of its row declares. */
export const correct = action(
  {
    name: 'operation.correct',
    input: correctInput,
    guard: policy['operations.retry'],
    prepare: ({ operationId, sent }) => askBefore(operationId, sent),
  },
  async ({ input, actor, tx, request: { address } }): Promise<ActionReply<'sent' | 'proposed'>> => {
    const done = await correctOperation({ tx, actor, address }, input);
    if (done.ok)
      return { ...done, message: done.value === 'sent' ? 'operations.said.corrected' : 'operations.said.proposed' };
    const { error } = done;
    return typeof error === 'string' ? replyOf(fail(error), correctWords) : { ok: false, fieldErrors: error };
  },
);

const byHandWords = {
  notFound: 'errors.notFound',
  notWaiting: 'errors.stale',
  outcomeOpen: 'operations.errors.outcomeOpen',
  kindUnknown: 'operations.errors.kindUnknown',
  inputInvalid: 'operations.errors.inputInvalid',
  otherSubject: 'operations.errors.otherSubject',
  notCorrectable: 'operations.errors.notCorrectable',
} as const satisfies Record<ByHandError, string>;

const correctWords = {
  ...byHandWords,
  stale: 'errors.stale',
  periodNotSold: { field: 'years', says: 'operations.errors.periodNotSold' },
  notSoldNow: { field: 'years', says: 'operations.errors.notSoldNow' },
  priceNotKnown: { field: 'years', says: 'operations.errors.priceNotKnown' },
} as const;

function decided(done: Result<null, ByHandError>, message: string): ActionReply<null> {
  return replyOf(done, byHandWords, { message });
}
