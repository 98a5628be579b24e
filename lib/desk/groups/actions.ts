'use server';

import { messageKey } from '@/lib/base/i18n/message-key';
import { routes } from '@/lib/base/routes';
import { policy } from '@/lib/people/access/policy';
import { action } from '@/lib/people/auth/action';
import { replyOf } from '@/lib/people/auth/reply';
import type { GroupError } from '@/lib/queue/engine/by-hand-group';
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
    replyOf(
      await undo({ tx, actor, address }, input.groupId),
      {
        notFound: 'errors.notFound',
        alreadyDone: 'errors.alreadyDone',
        stillMoving: 'groups.errors.stillMoving',
        noWayBack: 'groups.errors.noWayBack',
        tooMany: 'groups.errors.tooMany',
      },
      (groupId) => ({ redirectTo: routes.admin.group(groupId) }),
    ),
);

const groupWords = {
  notFound: 'errors.notFound',
  alreadyDone: 'errors.alreadyDone',
  over: 'groups.errors.over',
  outcomeOpen: 'operations.errors.outcomeOpen',
} as const satisfies Record<GroupError, string>;
