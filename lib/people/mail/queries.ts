import 'server-only';
import type { CustomerActor, StaffActor } from '@/lib/people/access/actor';
import { actsInPerson, may } from '@/lib/people/access/policy';
import type { Prisma } from '@/generated/prisma/client';
import { open } from '@/lib/base/crypto/sealed';
import { db } from '@/lib/base/db/client';
import { env } from '@/lib/base/env/env';
import { toAscii, toUnicode } from '@/lib/base/values/domain-name';
import { likePattern } from '@/lib/base/values/like-pattern';
import { countedTo, listTotal, type ListTotal } from '@/lib/base/values/list-total';
import { letterSeal } from '@/lib/people/mail/kept-letters';
import { textOf } from './outbox';
import type { NoticesInput } from './schema';
import type { Topic } from './topics';

export type KeptLetter = {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly at: Date;
};

const shown = 50;

/** Whether letters leave this panel. */
export function isMailSetUp(): boolean {
  return env.MAIL_URL !== undefined;
}

/** The latest letters that no mail server took; for the owner alone, because they open accounts. */
export async function keptLetters(actor: StaffActor): Promise<readonly KeptLetter[]> {
  if (!may(actor, 'settings.change')) return [];
  const rows = await db.keptLetter.findMany({ orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: shown });
  return rows.map(({ id, recipient, subject, sealed, createdAt }) => ({
    id,
    to: recipient,
    subject,
    text: open(sealed, letterSeal),
    at: createdAt,
  }));
}

/** What a person wants to be told, and where their customer's day begins; null for staff who see the panel as them. */
export async function ownNotices(actor: CustomerActor): Promise<NoticesInput | null> {
  if (!actsInPerson(actor)) return null;
  const [{ timeZone }, silenced] = await Promise.all([
    db.customer.findUniqueOrThrow({ where: { id: actor.customerId }, select: { timeZone: true } }),
    db.silencedNotice.findMany({ where: { userId: actor.userId }, select: { topic: true } }),
  ]);
  const isOn = (topic: Topic) => !silenced.some((one) => one.topic === topic);
  return { orders: isOn('orders'), renewals: isOn('renewals'), transfers: isOn('transfers'), timeZone };
}

export const lettersPageSize = 50;

export type LetterFilter = {
  /** Part of an address or a subject, or a whole name of a domain. */
  readonly text?: string;
  readonly customerId?: string;
  /** A domain, as machines write it. */
  readonly domain?: string;
  readonly page: number;
};

export type LetterRow = {
  readonly id: string;
  readonly channel: string;
  readonly recipient: string;
  readonly subject: string;
  readonly writtenAt: Date;
  /** null while the channel did not take it. */
  readonly sentAt: Date | null;
  /** What the channel answered last, where it did not take it. */
  readonly failure: string | null;
};

/** One page of the letters that were written, the latest first. */
export async function letterLog(
  actor: StaffActor,
  { page, ...filter }: LetterFilter,
): Promise<ListTotal & { readonly rows: readonly LetterRow[] }> {
  if (!may(actor, 'letters.view')) return { rows: [], total: 0, isMore: false };
  const where = conditions(filter);
  const most = countedTo(page, lettersPageSize);
  const [counted, rows] = await Promise.all([
    db.sentLetter.count({ where, take: most }),
    db.sentLetter.findMany({
      where,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * lettersPageSize,
      take: lettersPageSize,
      select: rowFields,
    }),
  ]);
  return { ...listTotal(counted, most), rows: rows.map(rowOf) };
}

export type ShownLetter = LetterRow & {
  readonly text: string;
  readonly customer: { readonly id: string; readonly name: string } | null;
  readonly domains: readonly { readonly ascii: string; readonly unicode: string }[];
};

/** One letter as it was written; null where there is none. */
export async function shownLetter(actor: StaffActor, id: string): Promise<ShownLetter | null> {
  if (!may(actor, 'letters.view')) return null;
  const row = await db.sentLetter.findUnique({ where: { id } });
  if (!row) return null;
  const { customerId, domains, sealed } = row;
  const customer = customerId && (await db.customer.findUnique({ where: { id: customerId } }));
  return {
    ...rowOf(row),
    text: textOf(sealed),
    customer: customer ? { id: customer.id, name: customer.name } : null,
    domains: domains.map((ascii) => ({ ascii, unicode: toUnicode(ascii) })),
  };
}

const rowFields = {
  id: true,
  channel: true,
  recipient: true,
  subject: true,
  createdAt: true,
  sentAt: true,
  failure: true,
} as const satisfies Prisma.SentLetterSelect;

function rowOf(row: Prisma.SentLetterGetPayload<{ select: typeof rowFields }>): LetterRow {
  const { id, channel, recipient, subject, createdAt: writtenAt, sentAt, failure } = row;
  return { id, channel, recipient, subject, writtenAt, sentAt, failure };
}

function conditions({ text = '', customerId, domain }: Omit<LetterFilter, 'page'>): Prisma.SentLetterWhereInput {
  const typed = text.trim();
  const contains = { contains: likePattern(typed), mode: 'insensitive' } as const;
  const anyOf = [{ recipient: contains }, { subject: contains }, { domains: { has: asciiOf(typed) } }];
  return {
    ...(typed === '' ? {} : { OR: anyOf }),
    ...(customerId === undefined ? {} : { customerId }),
    ...(domain === undefined ? {} : { domains: { has: domain } }),
  };
}

/** Nothing that is no name is in the list of names. */
function asciiOf(typed: string): string {
  return toAscii(typed) ?? typed;
}
