'use server';

import { messageKey } from '@/lib/base/i18n/message-key';
import { routes } from '@/lib/base/routes';
import { policy } from '@/lib/people/access/policy';
import { action } from '@/lib/people/auth/action';
import { replyOf } from '@/lib/people/auth/reply';
import { minutesMs, type Limit } from '@/lib/people/auth/rate-limit';
import type { GroupError } from '@/lib/queue/engine/by-hand-group';
import type { UndoError } from '@/lib/queue/engine/by-hand-undo';
import { cancelUnsent, pause, resume, retryAll, undo } from './decide';
import { groupInput, retryRefusedInput } from './schema';

export const pauseGroup = action(
  { name: 'group.pause', input: groupInput, guard: policy['operations.retry'] },
  async ({ input, actor, tx, request: { address } }) =>
    replyOf(await pause({ tx, actor, address }, input.groupId), groupWords, { message: 'groups.said.paused' }),
);

export const resumeGroup = action(
  { name: 'group.resume', input: groupInput, guard: policy['operations.retry'] },
  async ({ input, actor, tx, request: { address } }) =>
    replyOf(await resume({ tx, actor, address }, input.groupId), groupWords, { message: 'groups.said.resumed' }),
);

export const cancelGroup = action(
  { name: 'group.cancel', input: groupInput, guard: policy['operations.cancel'] },
  async ({ input, actor, tx, request: { address } }) =>
    replyOf(await cancelUnsent({ tx, actor, address }, input.groupId), groupWords, {
      message: 'groups.said.cancelled',
    }),
);

export const retryGroup = action(
  { name: 'group.retry', input: retryRefusedInput, guard: policy['operations.retry'] },
  async ({ input, actor, tx, request: { address } }) =>
    replyOf(await retryAll({ tx, actor, address }, input.groupId, input.code), groupWords, (count) => ({
      message: messageKey('groups.said.retried', { count }),
    })),
);

export const undoGroup = action(
  { name: 'group.undo', input: groupInput, guard: policy['operations.retry'] },
  async ({ input, actor, tx, request: { address } }) =>
    replyOf(await undo({ tx, actor, address }, input.groupId), undoWords, (groupId) => ({
      redirectTo: routes.admin.group(groupId),
    })),
);

export const pauseOwnGroup = action(
  { name: 'group.pause', input: groupInput, guard: policy['domains.change'] },
  async ({ input, actor, tx, request: { address } }) =>
    replyOf(await pause({ tx, actor, address }, input.groupId), groupWords, { message: 'groups.said.paused' }),
);

export const resumeOwnGroup = action(
  { name: 'group.resume', input: groupInput, guard: policy['domains.change'] },
  async ({ input, actor, tx, request: { address } }) =>
    replyOf(await resume({ tx, actor, address }, input.groupId), groupWords, { message: 'groups.said.resumed' }),
);

export const cancelOwnGroup = action(
  { name: 'group.cancel', input: groupInput, guard: policy['domains.change'] },
  async ({ input, actor, tx, request: { address } }) =>
    replyOf(await cancelUnsent({ tx, actor, address }, input.groupId), groupWords, {
      message: 'groups.said.cancelled',
    }),
);

export const retryOwnGroup = action(
  {
    name: 'group.retry',
    input: retryRefusedInput,
    guard: policy['domains.change'],
    limits: (_input, _request, actor) => repeatLimits(actor.userId),
  },
  async ({ input, actor, tx, request: { address } }) =>
    replyOf(await retryAll({ tx, actor, address }, input.groupId, input.code), groupWords, (count) => ({
      message: messageKey('groups.said.retried', { count }),
    })),
);

export const undoOwnGroup = action(
  { name: 'group.undo', input: groupInput, guard: policy['domains.change'] },
  async ({ input, actor, tx, request: { address } }) =>
    replyOf(await undo({ tx, actor, address }, input.groupId), undoWords, (groupId) => ({
      redirectTo: routes.group(groupId),
    })),
);

/** Each repeat costs calls of the budget that all share. */
const repeatLimits = (userId: string): readonly Limit[] => [
  { bucket: `group-retry:${userId}`, most: 10, windowMs: minutesMs(10) },
];

const groupWords = {
  notFound: 'errors.notFound',
  alreadyDone: 'errors.alreadyDone',
  over: 'groups.errors.over',
  outcomeOpen: 'operations.errors.outcomeOpen',
} as const satisfies Record<GroupError, string>;

const undoWords = {
  notFound: 'errors.notFound',
  alreadyDone: 'errors.alreadyDone',
  stillMoving: 'groups.errors.stillMoving',
  noWayBack: 'groups.errors.noWayBack',
  tooMany: 'groups.errors.tooMany',
} as const satisfies Record<UndoError, string>;
