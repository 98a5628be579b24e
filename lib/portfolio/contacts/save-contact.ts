import 'server-only';
import { audit } from '@/lib/people/audit/audit';
import type { ActionReply } from '@/lib/people/auth/action-state';
import { refusedWith } from '@/lib/people/auth/reply';
import { messageKey } from '@/lib/base/i18n/message-key';
import { agreementWords } from '@/lib/people/legal/agreement';
import { agreeToPending } from '@/lib/people/legal/consents';
import type { Change } from '@/lib/portfolio/domains/owned';
import { sendAgainWith } from '@/lib/desk/operations/mend';
import { routes } from '@/lib/base/routes';
import { newId } from '@/lib/base/values/ids';
import { contactGroups, profiles } from './profiles';
import type { ProfileId } from './profiles/profile';
import { contactValues, type ContactInput, type ContactReturn } from './schema';
import { sealContact } from './sealed-contact';

/** Saves a contact; one that is edited is replaced, so that operations keep what they were asked with. */
export async function saveVersion(change: Change, input: ContactInput): Promise<ActionReply<{ readonly id: string }>> {
  const { tx, actor, address } = change;
  const lack = await agreeToPending(tx, actor, input, address);
  if (lack !== null) return refusedWith(agreementWords[lack]);
  const { profile, replaces, returnTo, mends } = input;
  const values = contactValues(input);
  const id = newId('con');
  const label = profiles[profile].label(values);
  await tx.contact.create({ data: { id, customerId: actor.customerId, profile, label, sealed: sealContact(values) } });
  if (replaces !== undefined) {
    const replaced = await tx.contact.updateMany({
      where: { id: replaces, customerId: actor.customerId, profile, replacedAt: null },
      data: { replacedAt: new Date(), replacedById: id },
    });
    if (replaced.count === 0) return { ok: false, formErrors: ['errors.stale'] };
  }
  const details = replaces === undefined ? { profile } : { profile, replaces };
  await audit(tx, actor, { action: 'contact.save', subject: `contact:${id}`, details, address });
  if (mends === undefined)
    return { ok: true, value: { id }, redirectTo: nextPage(returnTo, profile, id), message: 'contacts.saved' };
  const sent = await sendAgainWith(change, id);
  const message = sent > 0 ? messageKey('contacts.savedAndSent', { count: sent }) : 'contacts.saved';
  return { ok: true, value: { id }, redirectTo: routes.operationStatus(mends), message };
}

function nextPage(returnTo: ContactReturn, profile: ProfileId, id: string): string {
  if (returnTo === 'contacts') return routes.contacts();
  const group = Object.values(contactGroups).find(({ profiles: taken }) => taken.includes(profile));
  return `${routes.checkout()}?${group?.id ?? ''}=${encodeURIComponent(id)}`;
}
