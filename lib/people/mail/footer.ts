import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { env } from '@/lib/base/env/env';
import type { Locale } from '@/lib/base/i18n/locales';
import { textsInForce } from '@/lib/people/legal/texts';
import { routes } from '@/lib/base/routes';
import en from '@/messages/en/people/legal.json';
import ru from '@/messages/ru/people/legal.json';

const names = { en: en.kinds, ru: ru.kinds } satisfies Record<Locale, object>;

/** What stands below a letter to a customer: the reseller's texts in force. Empty where none is published. */
export async function letterFooter(tx: Tx, locale: Locale): Promise<string> {
  const texts = await textsInForce(tx);
  if (texts.length === 0) return '';
  const lines = texts.map(({ kind }) => `${names[locale][kind]}: ${env.PUBLIC_URL}${routes.legal(kind)}`);
  return `\n-- \n${lines.join('\n')}\n`;
}
