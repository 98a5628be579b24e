import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import type { Tx } from '@/lib/base/db/client';
import { defaultLocale, isLocale, type Locale } from '@/lib/base/i18n/locales';
import type { Readers } from './letter';

export type Reader = {
  readonly email: string;
  readonly locale: Locale;
  /** Null where the letter goes to an address, whoever has it. */
  readonly user: { readonly id: string; readonly name: string; readonly customerId: string | null } | null;
};

/** Everybody a letter goes to, each in their own language. */
export async function readersOf(tx: Tx, readers: Readers): Promise<readonly Reader[]> {
  if (readers.kind === 'address') return [{ email: readers.email, locale: readers.locale, user: null }];
  if (readers.kind === 'staff') return users(tx, { role: { in: ['staff_operator', 'staff_owner'] } });
  if (readers.kind === 'colleague') return users(tx, { id: readers.id });
  return readers.id === null ? [] : users(tx, { customerId: readers.id });
}

async function users(tx: Tx, where: Prisma.UserWhereInput): Promise<readonly Reader[]> {
  const rows = await tx.user.findMany({
    where: { ...where, disabledAt: null },
    select: { id: true, email: true, name: true, locale: true, customerId: true },
  });
  return rows.map(({ id, email, name, locale, customerId }) => ({
    email,
    locale: isLocale(locale) ? locale : defaultLocale,
    user: { id, name, customerId },
  }));
}
