'use server';

import { messageKey } from '@/lib/base/i18n/message-key';
import { routes } from '@/lib/base/routes';
import { policy } from '@/lib/people/access/policy';
import { action } from '@/lib/people/auth/action';
import type { ActionReply } from '@/lib/people/auth/action-state';
import { minutesMs, type Limit } from '@/lib/people/auth/rate-limit';
import { replyOf } from '@/lib/people/auth/reply';
import { createOwnFolder, moveToOwnFolder, removeOwnFolder, renameOwnFolder, type Moved } from './own-folders';
import { createRegistrarFolder, removeRegistrarFolder, renameRegistrarFolder } from './registrar-folders';
import { moveAtRegistrar } from './registrar-moves';
import { createFolderForm, moveToFolderForm, removeFolderForm, renameFolderForm } from './schema';

/** A new folder of the customer's own. */
export const createOwn = action(
  {
    name: 'folder.create',
    input: createFolderForm,
    guard: policy['folders.change'],
    limits: (_input, _request, actor) => folderLimits(actor.userId),
  },
  async ({ input, actor, tx, request }) =>
    done(
      replyOf(await createOwnFolder({ tx, actor, address: request.address }, input), nameWords, (id) => ({
        message: 'folders.said.created',
        redirectTo: routes.domains({ folder: id }),
      })),
    ),
);

export const renameOwn = action(
  {
    name: 'folder.rename',
    input: renameFolderForm,
    guard: policy['folders.change'],
    limits: (_input, _request, actor) => folderLimits(actor.userId),
  },
  async ({ input, actor, tx, request }) =>
    done(
      replyOf(await renameOwnFolder({ tx, actor, address: request.address }, input), nameWords, {
        message: 'folders.said.renamed',
      }),
    ),
);

export const removeOwn = action(
  {
    name: 'folder.remove',
    input: removeFolderForm,
    guard: policy['folders.change'],
    limits: (_input, _request, actor) => folderLimits(actor.userId),
  },
  async ({ input, actor, tx, request }) =>
    done(
      replyOf(
        await removeOwnFolder({ tx, actor, address: request.address }, input.folderId),
        { notFound: 'errors.notFound' },
        { message: 'folders.said.removed', redirectTo: routes.domains() },
      ),
    ),
);

/** Domains of the customer's own into a folder of theirs, or out of it. */
export const moveOwn = action(
  {
    name: 'folder.move',
    input: moveToFolderForm,
    guard: policy['folders.change'],
    limits: (_input, _request, actor) => folderLimits(actor.userId),
  },
  async ({ input, actor, tx, request }) =>
    done(
      replyOf(
        await moveToOwnFolder({ tx, actor, address: request.address }, input),
        { notFound: 'errors.notFound' },
        (moved) => ({ message: movedWords(moved) }),
      ),
    ),
);

/** A folder at the registrar, by staff. */
export const createAtRegistrar = action(
  { name: 'folder.create', input: createFolderForm, guard: policy['customers.change'] },
  async ({ input, actor, tx, request }) =>
    done(
      replyOf(await createRegistrarFolder({ tx, actor, address: request.address }, input), nameWords, {
        message: 'folders.said.asked',
      }),
    ),
);

export const renameAtRegistrar = action(
  { name: 'folder.rename', input: renameFolderForm, guard: policy['customers.change'] },
  async ({ input, actor, tx, request }) =>
    done(
      replyOf(await renameRegistrarFolder({ tx, actor, address: request.address }, input), nameWords, {
        message: 'folders.said.asked',
      }),
    ),
);

export const removeAtRegistrar = action(
  { name: 'folder.remove', input: removeFolderForm, guard: policy['customers.change'] },
  async ({ input, actor, tx, request }) =>
    done(
      replyOf(await removeRegistrarFolder({ tx, actor, address: request.address }, input.folderId), nameWords, {
        message: 'folders.said.asked',
      }),
    ),
);

/** Domains of whomever between folders of the registrar: several as a group. */
export const moveForStaff = action(
  { name: 'folder.move', input: moveToFolderForm, guard: policy['customers.change'] },
  async ({ input, actor, tx, request }) =>
    done(
      replyOf(
        await moveAtRegistrar({ tx, actor, address: request.address }, input),
        { notFound: 'errors.notFound', inProgress: 'folders.problems.inProgress', nothing: 'folders.problems.nothing' },
        ({ count }) => ({ message: messageKey('folders.said.moveAsked', { count }) }),
      ),
    ),
);

/** What was made is told by the page. */
function done(reply: ActionReply<unknown>): ActionReply<null> {
  return reply.ok ? { ...reply, value: null } : reply;
}

const folderLimits = (userId: string): readonly Limit[] => [
  { bucket: `folders:${userId}`, most: 300, windowMs: minutesMs(10) },
];

const nameWords = {
  taken: { field: 'name', says: 'folders.problems.taken' },
  tooLong: { field: 'name', says: 'folders.problems.tooLong' },
  insideItself: { field: 'inside', says: 'folders.problems.insideItself' },
  tooMany: 'folders.problems.tooMany',
  notFound: 'errors.notFound',
  inProgress: 'folders.problems.inProgress',
} as const;

function movedWords({ count, folder }: Moved): string {
  if (folder === null) return messageKey('folders.said.takenOut', { count });
  return messageKey('folders.said.moved', { count, folder: folder.name });
}
