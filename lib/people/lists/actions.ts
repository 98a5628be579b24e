'use server';

import { messageKey } from '@/lib/base/i18n/message-key';
import { policy } from '@/lib/people/access/policy';
import { action } from '@/lib/people/auth/action';
import { replyOf } from '@/lib/people/auth/reply';
import { writeColumns } from '@/lib/people/lists/columns-cookie';
import { forgetFilterInput, mostSaved, saveFilterInput } from '@/lib/people/lists/filter-schema';
import * as filters from '@/lib/people/lists/saved-filters';
import { columnsForm } from '@/lib/people/lists/schema';

/** Shows the columns of a list that were left ticked, here and from now on. */
export const chooseColumns = action(
  { name: 'lists.columns', input: columnsForm, guard: 'anyone', forWhomever: true },
  async ({ input: { list, column } }) => {
    await writeColumns(list, column);
    return { ok: true, value: null };
  },
);

/** Keeps what somebody narrowed a list to, for themselves. */
export const saveFilter = action(
  { name: 'lists.filter', input: saveFilterInput, guard: policy['account.change'], forbidWhenSeenAs: true },
  async ({ input, actor, tx }) =>
    replyOf(
      await filters.saveFilter(tx, actor, input),
      { tooMany: messageKey('lists.filters.tooMany', { most: mostSaved }) },
      { message: 'lists.filters.saved' },
    ),
);

/** Forgets a filter of somebody's own. */
export const forgetFilter = action(
  { name: 'lists.forget', input: forgetFilterInput, guard: policy['account.change'], forbidWhenSeenAs: true },
  async ({ input: { id }, actor, tx }) =>
    (await filters.forgetFilter(tx, actor, id))
      ? { ok: true, value: null, message: 'lists.filters.forgotten' }
      : { ok: false, formErrors: ['errors.stale'] },
);
