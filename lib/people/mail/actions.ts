'use server';

import { policy } from '@/lib/people/access/policy';
import { action } from '@/lib/people/auth/action';
import * as notices from '@/lib/people/mail/notices';
import { noticesInput } from '@/lib/people/mail/schema';

/** Which letters a person gets, and in whose daytime those come that come by the clock. */
export const saveNotices = action(
  {
    name: 'account.notices',
    input: noticesInput,
    guard: policy['notices.change'],
    forbidWhenSeenAs: true,
    audit: (input, actor) => ({ subject: `user:${actor.userId}`, details: input }),
  },
  async ({ input, actor, tx }) => {
    await notices.saveNotices(tx, actor, input);
    return { ok: true, value: null, message: 'common.saved' };
  },
);
