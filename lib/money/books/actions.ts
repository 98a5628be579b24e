'use server';

import { policy } from '@/lib/people/access/policy';
import { action } from '@/lib/people/auth/action';
import { replyOf } from '@/lib/people/auth/reply';
import { settleInput } from './schema';
import * as settling from './settle';

/** Settles a difference between our books and the registrar's with a note. */
export const settleDifference = action(
  { name: 'bill.settle', input: settleInput, guard: policy['bills.change'] },
  async ({ input, actor, tx, request: { address } }) =>
    replyOf(await settling.settleDifference({ tx, actor, address }, input), { stale: 'errors.stale' }),
);
