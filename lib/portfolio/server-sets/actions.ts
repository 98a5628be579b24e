'use server';

import { action } from '@/lib/people/auth/action';
import { replyOf } from '@/lib/people/auth/reply';
import { policy } from '@/lib/people/access/policy';
import { messageKey } from '@/lib/base/i18n/message-key';
import { raiseServerSet, removeServerSet, saveServerSet } from './change-sets';
import { chosenSetInput, mostServerSets, serverSetInput } from './schema';

/** Saves a set of name servers, a new one or one that there is. */
export const saveSet = action(
  { name: 'settings.server-set.save', input: serverSetInput, guard: policy['settings.change'] },
  async ({ input: { set, ...wanted }, actor, tx, request: { address } }) =>
    replyOf(
      await saveServerSet({ tx, actor, address }, set ?? null, wanted),
      {
        taken: { field: 'name', says: 'serverSets.errors.taken' },
        tooMany: messageKey('serverSets.errors.tooMany', { most: mostServerSets }),
        notFound: 'errors.stale',
      },
      { message: 'common.saved' },
    ),
);

/** Removes a set; domains keep the servers that they have. */
export const removeSet = action(
  { name: 'settings.server-set.remove', input: chosenSetInput, guard: policy['settings.change'] },
  async ({ input: { set }, actor, tx, request: { address } }) =>
    replyOf(
      await removeServerSet({ tx, actor, address }, set),
      { notFound: 'errors.stale' },
      { message: 'serverSets.removed' },
    ),
);

/** Shows a set one place higher in forms. */
export const raiseSet = action(
  { name: 'settings.server-set.raise', input: chosenSetInput, guard: policy['settings.change'] },
  async ({ input: { set }, actor, tx, request: { address } }) =>
    replyOf(await raiseServerSet({ tx, actor, address }, set), { notFound: 'errors.stale' }),
);
