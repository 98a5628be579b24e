'use server';

import { audit } from '@/lib/audit/audit';
import { action } from '@/lib/auth/action';
import { policy } from '@/lib/auth/policy';
import { contactGroups, profiles } from '@/lib/contacts/profiles';
import type { ProfileId } from '@/lib/contacts/profiles/profile';
import { contactInput, contactValues, type ContactReturn } from '@/lib/contacts/schema';
import { sealContact } from '@/lib/contacts/sealed-contact';
import { pendingTexts } from '@/lib/legal/consents';
import { routes } from '@/lib/routes';
import { newId } from '@/lib/values/ids';

/** Saves a contact; one that is edited is replaced, so that operations keep what they were asked with. */
export const saveContact = action(
  { name: 'contact.save', input: contactInput, guard: policy['contacts.change'] },
  async ({ input, actor, tx, request }) => {
    if ((await pendingTexts(tx, actor)).length > 0) return { ok: false, formErrors: ['auth.legal.errors.first'] };
    const { profile, replaces, returnTo } = input;
    const values = contactValues(input);
    if (replaces !== undefined) {
      const replaced = await tx.contact.updateMany({
        where: { id: replaces, customerId: actor.customerId, profile, replacedAt: null },
        data: { replacedAt: new Date() },
      });
      if (replaced.count === 0) return { ok: false, formErrors: ['errors.stale'] };
    }
    const id = newId('con');
    const label = profiles[profile].label(values);
    await tx.contact.create({
      data: { id, customerId: actor.customerId, profile, label, sealed: sealContact(values) },
    });
    const details = replaces === undefined ? { profile } : { profile, replaces };
    await audit(tx, actor, { action: 'contact.save', subject: `contact:${id}`, details, address: request.address });
    return { ok: true, value: { id }, redirectTo: nextPage(returnTo, profile, id), message: 'contacts.saved' };
  },
);

function nextPage(returnTo: ContactReturn, profile: ProfileId, id: string): string {
  if (returnTo === 'contacts') return routes.contacts();
  const group = Object.values(contactGroups).find(({ profiles: taken }) => taken.includes(profile));
  return `${routes.checkout()}?${group?.id ?? ''}=${encodeURIComponent(id)}`;
}
