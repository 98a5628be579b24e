import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { env } from '@/lib/base/env';
import { defaultLocale, isLocale, type Locale } from '@/lib/base/i18n/locales';
import { renewalOffers } from '@/lib/portfolio/domains/renewal-offer';
import { isOpen, termsOf } from '@/lib/shop/repricing/proposal';
import { routes } from '@/lib/base/routes';
import { toUnicode } from '@/lib/base/values/domain-name';
import { currencies, minorFromDatabase, money, moneyFromDatabase, subtractMoney } from '@/lib/base/values/money';
import { compose, type LetterFacts } from './compose';
import { letterFooter } from './footer';
import type { Letter } from './letter';
import { post } from './post';
import type { SendMail } from './transport';

type Reader = { readonly id: string; readonly email: string; readonly name: string; readonly locale: Locale };

/**
 * Writes a letter to whom it concerns. Throws when it could not be sent, and the job is repeated; so several readers get
 * a job each, lest one bad address brings the others the same letter again and again.
 */
export async function deliver(letter: Letter, send: SendMail): Promise<void> {
  const { kind, operationId, domainId, userId } = letter;
  const operation = domainId === undefined ? await operationOf(operationId) : await renewalOf(domainId);
  if (!operation) return;
  const all = kind === 'needsAttention' ? await staff() : await people(operation.customerId);
  const readers = userId === undefined ? all : all.filter(({ id }) => id === userId);
  if (readers.length > 1) {
    return transaction(async (tx) => {
      for (const { id } of readers) await post(tx, { ...letter, userId: id });
    });
  }
  const asked = kind === 'priceProposed' ? await proposalFacts(operation.id) : {};
  // Answered, replaced or over before anybody was told.
  if (!asked) return;
  const facts = { ...factsOf(kind, operation), ...asked };
  for (const { email, name, locale } of readers) {
    const { subject, text } = compose(kind, locale, { ...facts, reader: name });
    const below = kind === 'needsAttention' ? '' : await letterFooter(db, locale);
    await send({ to: email, subject, text: text + below });
  }
}

const fields = {
  id: true,
  subject: true,
  customerId: true,
  heldMinor: true,
  heldCurrency: true,
  errorCode: true,
  errorText: true,
} as const satisfies Prisma.OperationSelect;

type Told = Prisma.OperationGetPayload<{ select: typeof fields }>;

async function operationOf(id: string | undefined): Promise<Told | null> {
  return id === undefined ? null : db.operation.findUnique({ where: { id }, select: fields });
}

/** A renewal that was not ordered, since it cannot be paid: what it would cost. */
async function renewalOf(domainId: string): Promise<Told | null> {
  const domain = await db.domain.findUnique({ where: { id: domainId } });
  if (!domain?.autoRenews) return null;
  const [offer] = await renewalOffers(db, domain);
  const { id, asciiName, customerId } = domain;
  const price = { heldMinor: BigInt(offer?.price.minor ?? 0), heldCurrency: offer?.price.currency ?? null };
  return { id, subject: `domain:${asciiName}`, customerId, ...price, errorCode: null, errorText: null };
}

/** What is put to the customer, where it still waits for an answer. */
async function proposalFacts(operationId: string): Promise<Pick<LetterFacts, 'amount' | 'proposal'> | null> {
  const row = await db.repricing.findFirst({
    where: { operationId, state: 'proposed', operation: { state: 'attention' } },
    include: { operation: { select: { fence: true } } },
  });
  if (!row?.expiresAt || !isOpen(row, row.operation)) return null;
  const { years, yearsBefore, expiresAt: until, priceBeforeMinor, currency } = row;
  const { price } = termsOf(row);
  const period = years === yearsBefore ? String(years) : `${yearsBefore} → ${years}`;
  return {
    amount: subtractMoney(price, moneyFromDatabase(priceBeforeMinor, currency)),
    proposal: { period, price, until },
  };
}

function factsOf(kind: Letter['kind'], operation: Told): Omit<LetterFacts, 'reader'> {
  const currency = currencies.find((known) => known === operation.heldCurrency) ?? 'RUB';
  return {
    name: nameOf(operation.subject),
    amount: money(minorFromDatabase(operation.heldMinor), currency),
    refusal: [operation.errorCode, operation.errorText].filter(Boolean).join(': '),
    url: `${env.PUBLIC_URL}${pathOf(kind, operation.id)}`,
  };
}

function pathOf(kind: Letter['kind'], operationId: string): string {
  if (kind === 'needsAttention') return routes.admin.operation(operationId);
  if (kind === 'priceProposed') return routes.operationStatus(operationId);
  return kind === 'registered' ? routes.domains() : routes.wallet();
}

function nameOf(subject: string): string {
  return toUnicode(subject.slice(subject.indexOf(':') + 1));
}

async function staff(): Promise<readonly Reader[]> {
  const users = await db.user.findMany({
    where: { role: { in: ['staff_operator', 'staff_owner'] }, disabledAt: null },
    select: { id: true, email: true, name: true, locale: true },
  });
  return users.map(reader);
}

async function people(customerId: string | null): Promise<readonly Reader[]> {
  if (customerId === null) return [];
  const users = await db.user.findMany({
    where: { customerId, disabledAt: null },
    select: { id: true, email: true, name: true, locale: true },
  });
  return users.map(reader);
}

type Row = { readonly id: string; readonly email: string; readonly name: string; readonly locale: string };

function reader({ id, email, name, locale }: Row): Reader {
  return { id, email, name, locale: isLocale(locale) ? locale : defaultLocale };
}
