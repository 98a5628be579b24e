'use server';

import { action } from '@/lib/people/auth/action';
import { writeColumns } from '@/lib/people/lists/columns-cookie';
import { columnsForm } from '@/lib/people/lists/schema';

/** Shows the columns of a list that were left ticked, here and from now on. */
export const chooseColumns = action(
  { name: 'lists.columns', input: columnsForm, guard: 'anyone', forWhomever: true },
  async ({ input: { list, column } }) => {
    await writeColumns(list, column);
    return { ok: true, value: null };
  },
);
