'use server';

import { action } from '@/lib/people/auth/action';
import { replyOf } from '@/lib/people/auth/reply';
import { policy } from '@/lib/people/access/policy';
import { agreementWords } from '@/lib/people/legal/agreement';
import { routes } from '@/lib/base/routes';
import { profiles } from './profiles';
import type { ProfileId } from './profiles/profile';
import { saveVersion } from './save-contact';
import { contactInput, type ContactReturn } from './schema';

/** Saves a contact. */
export const saveContact = action(
  { name: 'contact.save', input: contactInput, guard: policy['contacts.change'] },
  async ({ input, actor, tx, request }) =>
    replyOf(
      await saveVersion({ tx, actor, address: request.address }, input),
      { ...agreementWords, stale: 'errors.stale' },
      ({ id }) => ({ redirectTo: nextPage(input.returnTo, input.profile, id), message: 'contacts.saved' }),
    ),
);

function nextPage(returnTo: ContactReturn, profile: ProfileId, id: string): string {
  if (returnTo === 'contacts') return routes.contacts();
  return routes.checkout({ owners: 'each', [profiles[profile].group]: id });
}
