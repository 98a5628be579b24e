'use server';

import { policy } from '@/lib/people/access/policy';
import { action } from '@/lib/people/auth/action';
import { replyOf } from '@/lib/people/auth/reply';
import { restoreBefore } from './restore';
import { restoreForm } from './schema';

/** Asks for what was there before one change. */
export const restoreDomain = action(
  { name: 'domain.restore', input: restoreForm, guard: policy['domains.change'] },
  async ({ input, actor, tx, request: { address } }) =>
    replyOf(
      await restoreBefore({ tx, actor, address }, input),
      { notFound: 'errors.notFound', noWayBack: 'errors.stale' },
      { message: 'domains.said.restoreAsked' },
    ),
);
