import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import type { StaffActor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';
import { db } from '@/lib/base/db/client';
import { toAscii, toUnicode } from '@/lib/base/values/domain-name';
import { likePattern } from '@/lib/base/values/like-pattern';
import { countedTo, listTotal, type ListTotal } from '@/lib/base/values/list-total';
import { textOf } from './outbox';

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
