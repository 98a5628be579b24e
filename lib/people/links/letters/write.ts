import 'server-only';
import { nowMs } from '@/lib/base/clock/clock';
import { db } from '@/lib/base/db/client';
import { deliverNow } from '@/lib/people/mail/deliver';
import type { Letter } from '@/lib/people/mail/letter';
import type { SendMail } from '@/lib/people/mail/transport';
import type { LinkPurpose } from '../links';
import { alreadyRegistered } from './already-registered';
import { emailChange } from './email-change';
import { emailChanged } from './email-changed';
import { emailTaken } from './email-taken';
import type { AboutLink } from './link-letter';
import { passwordReset } from './password-reset';
import { signUp } from './sign-up';

/**
 * Writes the letter of a link. Here alone it is looked up whether somebody has the address, out of sight of whoever
 * asked. Throws when it could not be sent, and the job is repeated with a new token.
 */
export async function writeLinkLetter(id: string, send: SendMail, now = new Date(nowMs())): Promise<void> {
  const link = await db.oneTimeLink.findFirst({ where: { id, usedAt: null, expiresAt: { gt: now } } });
  if (!link) return;
  const user = await db.user.findUnique({ where: { email: link.email }, select: { disabledAt: true } });
  const letter = byPurpose.get(link.purpose)?.(user);
  if (letter) await deliverNow(letter, { linkId: id }, send);
}

type Account = { readonly disabledAt: Date | null };

/** Which letter it is, by who has the address. */
const letters: Readonly<Record<LinkPurpose, (user: Account | null) => Letter<AboutLink> | null>> = {
  'password-reset': (user) => (user && !user.disabledAt ? passwordReset : null),
  'sign-up': (user) => (user ? alreadyRegistered : signUp),
  // Shown at the first start, by whoever made it.
  'first-owner': () => null,
  'email-change': (user) => (user ? emailTaken : emailChange),
  'email-changed': () => emailChanged,
};
const byPurpose: ReadonlyMap<string, (typeof letters)[LinkPurpose]> = new Map(Object.entries(letters));
