'use server';

import { policy } from '@/lib/people/access/policy';
import { action } from '@/lib/people/auth/action';
import { writePolicy } from '@/lib/people/settings/renewals/read-policy';
import { policyInput } from '@/lib/people/settings/renewals/schema';

export const saveRenewalPolicy = action(
  {
    name: 'settings.renewals',
    input: policyInput,
    guard: policy['settings.change'],
    audit: (input) => ({ subject: 'settings', details: input }),
  },
  async ({ input, tx }) => {
    await writePolicy(tx, input);
    return { ok: true, value: null, message: 'common.saved' };
  },
);
