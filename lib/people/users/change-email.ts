import 'server-only';
import { z } from 'zod';
import { now } from '@/lib/base/clock/clock';
import type { Actor } from '@/lib/people/access/actor';
import { audit } from '@/lib/people/audit/audit';
import { endSessions } from '@/lib/people/auth/sessions';
import { isEmailTaken } from '@/lib/people/users/email-taken';
import type { Tx } from '@/lib/base/db/client';
import { isLocale, type Locale } from '@/lib/base/i18n/locales';
import { askForLink, endLinks, spendLink, type Link } from '@/lib/people/links/links';
import { sessionId, userId } from '@/lib/base/values/ids';
import { fail, ok, type Result } from '@/lib/base/values/result';

/** What the link of a new address remembers: what it replaces, and the session that asked and goes on. */
const details = z.object({
  from: z.string(),
  customerId: z.string().nullable(),
  session: z.string().nullable(),
  locale: z.string(),
});

export type NewEmail = {
  /** Whose sign-in changes; null for the address of a customer with whom nobody signs in. */
  readonly user: string | null;
  /** The customer whose address for letters and invoices it is too. */
  readonly customerId: string | null;
  readonly from: string;
  readonly to: string;
  readonly locale: Locale;
  readonly session: string | null;
};

/** Asks whoever reads the new address to confirm it; until then nothing changes. The same work whoever has it already. */
export async function askForEmail(tx: Tx, { user, to, locale, ...rest }: NewEmail): Promise<void> {
  if (user !== null) {
    const earlier = { purpose: 'email-change', userId: user, usedAt: null };
    await tx.oneTimeLink.updateMany({ where: earlier, data: { usedAt: now() } });
  }
  await askForLink(tx, { purpose: 'email-change', email: to, locale, userId: user, details: { ...rest, locale } });
}

export type ByLink = {
  readonly token: string;
  readonly address: string;
  /** Whoever is signed in where the link was opened. */
  readonly reader: Actor | null;
};

/**
 * Changes the address by the link that was sent to the new one, ends all sessions but the one that asked, and tells the
 * old address; refused for a link that does not work, or whose address somebody else has meanwhile. `isStillIn`: the
 * reader is the person, whose session goes on.
 */
export async function changeEmailByLink(
  tx: Tx,
  { token, address, reader }: ByLink,
): Promise<Result<{ readonly isStillIn: boolean }, 'linkDead'>> {
  const changed = await spendEmailLink(tx, token);
  if (!changed) return fail('linkDead');
  const { userId: user, customerId, from, to } = changed;
  const subject = user === null ? `customer:${customerId}` : `user:${user}`;
  const person = reader?.userId === user ? reader : null;
  const note = { action: 'account.email', subject, details: { from, to }, address };
  await audit(tx, person, customerId === null ? note : { ...note, customerId });
  if (!person) return ok({ isStillIn: false });
  return ok({ isStillIn: (await tx.session.count({ where: { id: person.sessionId, revokedAt: null } })) > 0 });
}

type ChangedEmail = Readonly<Pick<Link, 'userId'>> & {
  readonly customerId: string | null;
  readonly from: string;
  readonly to: string;
};

async function spendEmailLink(tx: Tx, token: string): Promise<ChangedEmail | null> {
  const link = await spendLink(tx, 'email-change', token);
  if (!link) return null;
  const { from, customerId, session, locale } = details.parse(link.details);
  if (link.userId !== null && !(await changeSignIn(tx, link.userId, from, link.email))) return null;
  if (link.userId !== null) {
    await endSessions(tx, userId(link.userId), { allBut: session === null ? null : sessionId(session) });
    await endLinks(tx, link.userId);
  }
  const where = { id: customerId ?? '', email: from };
  const ofCustomer = await tx.customer.updateMany({ where, data: { email: link.email } });
  if (link.userId === null && ofCustomer.count === 0) return null;
  await askForLink(tx, { purpose: 'email-changed', email: from, locale: isLocale(locale) ? locale : 'en' });
  return { userId: link.userId, customerId, from, to: link.email };
}

async function changeSignIn(tx: Tx, id: string, from: string, to: string): Promise<boolean> {
  if (await isEmailTaken(tx, to)) return false;
  const changed = await tx.user.updateMany({ where: { id, email: from, disabledAt: null }, data: { email: to } });
  return changed.count > 0;
}
