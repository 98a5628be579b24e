'use server';

import { action } from '@/lib/people/auth/action';
import { policy } from '@/lib/people/access/policy';
import { saveVersion } from './save-contact';
import { contactInput } from './schema';

/** Saves a contact; what was refused for its former version may go out again with it. */
export const saveContact = action(
  { name: 'contact.save', input: contactInput, guard: policy['contacts.change'] },
  async ({ input, actor, tx, request }) => saveVersion({ tx, actor, address: request.address }, input),
);
