import 'server-only';
import type { Actor } from '@/lib/people/access/actor';
import { actsInPerson } from '@/lib/people/access/policy';
import { db, type Tx } from '@/lib/base/db/client';
import { isLocale, type Locale } from '@/lib/base/i18n/locales';

/** The language a person chose, for pages and mails alike; null for a visitor. Staff who "see as" a customer keep their own. */
export async function ownLocale(actor: Actor | null): Promise<Locale | null> {
  if (actor === null) return null;
  const id = actor.kind === 'customer' ? (actor.seenBy ?? actor.userId) : actor.userId;
  const user = await db.user.findUnique({ where: { id }, select: { locale: true } });
  return isLocale(user?.locale) ? user.locale : null;
}

/** Keeps the language that a person chose; a visitor's is in the cookie alone. */
export async function rememberLocale(tx: Tx, actor: Actor | null, locale: Locale): Promise<void> {
  if (actor === null || !actsInPerson(actor)) return;
  await tx.user.updateMany({ where: { id: actor.userId }, data: { locale } });
}
