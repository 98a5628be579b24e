import 'server-only';
import { db } from '@/lib/db/client';
import { env } from '@/lib/env';
import { defaultLocale, isLocale, type Locale } from '@/lib/i18n/locales';
import { routes } from '@/lib/routes';
import { toUnicode } from '@/lib/values/domain-name';
import { currencies, minorFromDatabase, money } from '@/lib/values/money';
import { compose, type LetterFacts } from './compose';
import type { Letter } from './letter';
import type { SendMail } from './transport';

type Reader = { readonly email: string; readonly name: string; readonly locale: Locale };

/** Writes a letter to everybody whom it concerns. Throws when one could not be sent: the job is repeated. */
export async function deliver({ kind, operationId }: Letter, send: SendMail): Promise<void> {
  const operation = await db.operation.findUnique({
    where: { id: operationId },
    select: {
      id: true,
      subject: true,
      customerId: true,
      heldMinor: true,
      heldCurrency: true,
      errorCode: true,
      errorText: true,
    },
  });
  if (!operation) return;
  const currency = currencies.find((known) => known === operation.heldCurrency) ?? 'RUB';
  const facts: Omit<LetterFacts, 'reader'> = {
    name: nameOf(operation.subject),
    amount: money(minorFromDatabase(operation.heldMinor), currency),
    refusal: [operation.errorCode, operation.errorText].filter(Boolean).join(': '),
    url: `${env.PUBLIC_URL}${pathOf(kind, operation.id)}`,
  };
  const readers = kind === 'needsAttention' ? await staff() : await people(operation.customerId);
  for (const { email, name, locale } of readers) {
    await send({ to: email, ...compose(kind, locale, { ...facts, reader: name }) });
  }
}

function pathOf(kind: Letter['kind'], operationId: string): string {
  if (kind === 'needsAttention') return routes.admin.operation(operationId);
  return kind === 'registered' ? routes.domains() : routes.wallet();
}

function nameOf(subject: string): string {
  return toUnicode(subject.slice(subject.indexOf(':') + 1));
}

async function staff(): Promise<readonly Reader[]> {
  const users = await db.user.findMany({
    where: { role: { in: ['staff_operator', 'staff_owner'] }, disabledAt: null },
    select: { email: true, name: true, locale: true },
  });
  return users.map(reader);
}

async function people(customerId: string | null): Promise<readonly Reader[]> {
  if (customerId === null) return [];
  const users = await db.user.findMany({
    where: { customerId, disabledAt: null },
    select: { email: true, name: true, locale: true },
  });
  return users.map(reader);
}

function reader({ email, name, locale }: { email: string; name: string; locale: string }): Reader {
  return { email, name, locale: isLocale(locale) ? locale : defaultLocale };
}
