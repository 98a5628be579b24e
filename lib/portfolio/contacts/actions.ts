'use server';

import { action } from '@/lib/people/auth/action';
import { replyOf, type Told } from '@/lib/people/auth/reply';
import { policy } from '@/lib/people/access/policy';
import { agreementWords } from '@/lib/people/legal/agreement';
import { routes } from '@/lib/base/routes';
import { profiles } from './profiles';
import type { ProfileId } from './profiles/profile';
import { saveVersion } from './save-contact';
import { saveRoles, type RolesNotSaved } from './save-roles';
import { contactInput, rolesInput, type ContactReturn } from './schema';

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

/** Names who else than the owner stands for the roles of a contact. */
export const saveContactRoles = action(
  { name: 'contact.save', input: rolesInput, guard: policy['contacts.change'] },
  async ({ input, actor, tx, request: { address } }) =>
    replyOf(await saveRoles({ tx, actor, address }, input), rolesTold, {
      redirectTo: routes.contacts(),
      message: 'contacts.saved',
    }),
);

function rolesTold(error: RolesNotSaved): Told {
  if (error === 'stale') return 'errors.stale';
  return error.roles.map((field) => ({ field, says: 'errors.invalidChoice' }));
}

function nextPage(returnTo: ContactReturn, profile: ProfileId, id: string): string {
  if (returnTo === 'contacts') return routes.contacts();
  return routes.checkout({ owners: 'each', [profiles[profile].group]: id });
}
