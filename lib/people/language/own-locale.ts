import 'server-only';
import type { Actor } from '@/lib/people/access/actor';
import { actsInPerson } from '@/lib/people/access/policy';
import type { Tx } from '@/lib/base/db/client';
import type { Locale } from '@/lib/base/i18n/locales';

/** Keeps the language that a person chose; a visitor's is in the cookie alone. */
export async function rememberLocale(tx: Tx, actor: Actor | null, locale: Locale): Promise<void> {
  if (actor === null || !actsInPerson(actor)) return;
  await tx.user.updateMany({ where: { id: actor.userId }, data: { locale } });
}
