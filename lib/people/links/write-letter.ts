import 'server-only';
import { db } from '@/lib/base/db/client';
import { env } from '@/lib/base/env';
import { defaultLocale, isLocale, type Locale } from '@/lib/base/i18n/locales';
import { armLink, type LinkPurpose } from '@/lib/people/links/links';
import { composeLink, type LinkLetter } from '@/lib/people/mail/compose';
import { letterFooter } from '@/lib/people/mail/footer';
import type { SendMail } from '@/lib/people/mail/transport';
import { routes } from '@/lib/base/routes';
import { readSettings } from '@/lib/people/settings/read-settings';

type Written = { readonly kind: LinkLetter; readonly locale: Locale; readonly path: string };

/**
 * Writes the letter of a link. Here alone it is looked up whether somebody has the address, out of sight of whoever
 * asked. Throws when it could not be sent, and the job is repeated with a new token.
 */
export async function writeLinkLetter(id: string, send: SendMail, now = new Date()): Promise<void> {
  const link = await db.oneTimeLink.findFirst({ where: { id, usedAt: null, expiresAt: { gt: now } } });
  if (!link) return;
  const user = await db.user.findUnique({
    where: { email: link.email },
    select: { id: true, locale: true, disabledAt: true },
  });
  const asked = isLocale(link.locale) ? link.locale : defaultLocale;
  const own = user && isLocale(user.locale) ? user.locale : asked;
  const written = await letterOf(link, user && { ...user, locale: own }, asked);
  if (!written) return;
  const { brandName, supportEmail } = await readSettings(db);
  const url = `${env.PUBLIC_URL}${written.path}`;
  const facts = { brand: brandName, url, support: supportEmail || env.PUBLIC_URL };
  const { subject, text } = composeLink(written.kind, written.locale, facts);
  await send({ to: link.email, subject, text: text + (await letterFooter(db, written.locale)) });
}

type Reader = { readonly id: string; readonly locale: Locale; readonly disabledAt: Date | null };

type Row = { readonly id: string; readonly purpose: string; readonly userId: string | null };

async function letterOf({ id, purpose, userId }: Row, user: Reader | null, asked: Locale): Promise<Written | null> {
  if (purpose === ('password-reset' satisfies LinkPurpose)) {
    if (!user || user.disabledAt) return null;
    const path = routes.resetPassword(await armLink(db, id, user.id));
    return { kind: 'passwordReset', locale: user.locale, path };
  }
  if (purpose === ('email-changed' satisfies LinkPurpose)) {
    return { kind: 'emailChanged', locale: asked, path: routes.signIn() };
  }
  if (purpose === ('email-change' satisfies LinkPurpose)) {
    if (user) return { kind: 'emailTaken', locale: user.locale, path: routes.signIn() };
    return { kind: 'emailChange', locale: asked, path: routes.changeEmail(await armLink(db, id, userId)) };
  }
  if (user) return { kind: 'alreadyRegistered', locale: user.locale, path: routes.signIn() };
  return { kind: 'signUp', locale: asked, path: routes.confirmSignUp(await armLink(db, id, null)) };
}
