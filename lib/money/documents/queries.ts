import 'server-only';
import { now } from '@/lib/base/clock/clock';
import { db } from '@/lib/base/db/client';
import { localDay } from '@/lib/base/i18n/local-time';
import { dayOf } from '@/lib/base/values/day';
import { shiftMonth } from '@/lib/base/values/month';
import { moneyFromDatabase, type Money } from '@/lib/base/values/money';
import type { Actor, StaffActor } from '@/lib/people/access/actor';
import type { Owner } from '@/lib/people/access/owner';
import { rowsOf } from '@/lib/people/access/rows';
import { may } from '@/lib/people/access/policy';
import { buyerDetails } from '@/lib/money/buyers/schema';
import type { Paper } from '@/lib/money/papers/paper';
import { paymentPurpose } from '@/lib/money/papers/purpose';
import type { DocumentKind } from '@/lib/money/papers/schema';
import { defaultSeller } from '@/lib/money/sellers/sellers';
import { monthOf } from './close-month';
import { refusedByVies } from './delivered';
import { exchangeFormsOf } from './exchange-file';
import type { ExchangeForm } from './exchange-forms';
import { readClosing } from './closing-setting';
import { paperFile, type PaperFile } from './issued/paper-file';
import { readPaper } from './issued/read-paper';
import type { ClosingInput } from './schema';

export type { PaperFile } from './issued/paper-file';

export type DocumentRow = {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly number: number;
  /** "2026-11-30" */
  readonly dated: string;
  readonly total: Money;
  readonly buyer: string;
  readonly customer: { readonly id: string; readonly name: string };
  /** Of an invoice that asks for a transfer: whether its money came. */
  readonly isPaid: boolean;
  /** Whether a credit note took it back. */
  readonly isCorrected: boolean;
};

export type ClosingStanding = ClosingInput & {
  readonly last: { readonly month: string; readonly issued: number; readonly endedAt: Date } | null;
  /** Customers who still have no paper of that month, as VIES knows no VAT id of theirs. */
  readonly refused: number;
};

export type DocumentPage = { readonly rows: readonly DocumentRow[]; readonly total: number };

export const documentsPageSize = 50;

type Which = { readonly kind: DocumentKind | ''; readonly page: number };

/** A customer's papers, the latest first, or those of one kind. */
export function documentsOf({ customerId }: Owner, which: Which): Promise<DocumentPage> {
  return pageOf({ customerId }, which);
}

/** Everybody's, for staff. */
export async function allDocuments(actor: StaffActor, which: Which): Promise<DocumentPage> {
  return may(actor, 'customers.view') ? pageOf({}, which) : { rows: [], total: 0 };
}

/** What became of a paper that was sent by mail, the latest first. */
export type SendingView = {
  readonly id: string;
  readonly askedAt: Date;
  readonly isByClock: boolean;
  /** Letters that were written by mail; none while the job waits. */
  readonly letters: readonly {
    readonly recipient: string;
    readonly sentAt: Date | null;
    readonly failure: string | null;
  }[];
};

export type PaperView = Paper & {
  /** What the payer's order is to say; null where nothing is asked for. */
  readonly purpose: string | null;
  /** As what XML it can be had. */
  readonly exchangeForms: readonly ExchangeForm[];
  /** Whether staff may take it back. */
  readonly mayCorrect: boolean;
};

/** One paper of this customer (any, for staff); null when it is not theirs. */
export async function paperView(actor: Actor, id: string): Promise<PaperView | null> {
  const paper = await readPaper(db, actor, id);
  if (!paper) return null;
  const settled = { id, OR: [{ correction: { isNot: null } }, { bankLine: { isNot: null } }] };
  const mayCorrect =
    may(actor, 'wallet.topUp') && paper.kind !== 'credit_note' && (await db.document.count({ where: settled })) === 0;
  return {
    ...paper,
    mayCorrect,
    exchangeForms: exchangeFormsOf(actor, paper),
    purpose: paper.kind === 'payment_invoice' ? paymentPurpose(paper) : null,
  };
}

/** The same as a PDF. */
export async function paperPdf(actor: Actor, id: string): Promise<PaperFile | null> {
  const paper = await readPaper(db, actor, id);
  return paper && paperFile(db, paper);
}

/** Whether customers can pay by bank transfer: somebody is named to whom. */
export async function takesTransfers(): Promise<boolean> {
  return (await defaultSeller(db)) !== null;
}

/** How often a paper was sent to its customer, and what became of it; for staff. */
export async function sendingsOf(actor: StaffActor, documentId: string): Promise<readonly SendingView[]> {
  if (!may(actor, 'customers.view')) return [];
  const sendings = await db.documentSending.findMany({
    where: { documentId },
    orderBy: [{ askedAt: 'desc' }, { id: 'asc' }],
    take: 10,
    include: { document: { select: { customerId: true } } },
  });
  const [first] = sendings;
  if (!first) return [];
  const { customerId } = first.document;
  const anyOf = sendings.map(({ letterId }) => ({ jobKey: { startsWith: `${letterId}:` } }));
  const letters = await db.sentLetter.findMany({
    // The customer is what the outbox finds letters by.
    where: { customerId, OR: anyOf, channel: 'mail' },
    orderBy: { recipient: 'asc' },
    select: { jobKey: true, recipient: true, sentAt: true, failure: true },
  });
  return sendings.map(({ id, letterId, askedAt, askedByUserId }) => ({
    id,
    askedAt,
    isByClock: askedByUserId === null,
    letters: letters.filter(({ jobKey }) => jobKey.startsWith(`${letterId}:`)),
  }));
}

/** The months of a customer's papers (of everybody's, for staff), the latest first: "2026-10". */
export async function monthsOfPapers(actor: Actor): Promise<readonly string[]> {
  const days = await db.document.groupBy({
    by: ['dated'],
    where: rowsOf(actor, 'customers.view'),
    orderBy: { dated: 'desc' },
  });
  return [...new Set(days.map(({ dated }) => dayOf(dated).slice(0, 7)))];
}

/** The companies in whose names papers were issued. */
export async function sellersOfPapers(
  actor: StaffActor,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  if (!may(actor, 'customers.view')) return [];
  return db.seller.findMany({
    where: { documents: { some: {} } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  });
}

/** How months are closed by the clock, and the last that was. */
export async function closingStanding(actor: StaffActor): Promise<ClosingStanding | null> {
  if (!may(actor, 'customers.view')) return null;
  const [setting, last] = await Promise.all([
    readClosing(db),
    db.closedMonth.findFirst({ orderBy: { month: 'desc' }, select: { month: true, issued: true, endedAt: true } }),
  ]);
  return { ...setting, last, refused: last ? await refusedByVies(db, monthOf(last.month)) : 0 };
}

/** The months that can be closed now, the latest first: "2026-10". */
export function closableMonths(): readonly string[] {
  const { day } = localDay(now(), 'Europe/Moscow');
  return [1, 2, 3].map((back) => shiftMonth(day, -back));
}

async function pageOf(owner: { readonly customerId?: string }, { kind, page }: Which): Promise<DocumentPage> {
  const where = { ...owner, ...(kind !== '' && { kind }) };
  const [rows, total] = await Promise.all([
    db.document.findMany({
      where,
      orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      skip: (page - 1) * documentsPageSize,
      take: documentsPageSize,
      select: {
        id: true,
        kind: true,
        number: true,
        dated: true,
        totalMinor: true,
        currency: true,
        customer: { select: { id: true, name: true } },
        buyerRow: { select: { details: true } },
        bankLine: { select: { id: true } },
        correction: { select: { id: true } },
      },
    }),
    db.document.count({ where }),
  ]);
  return {
    total,
    rows: rows.map(
      ({ id, kind: of, number, dated, totalMinor, currency, customer, buyerRow, bankLine, correction }) => ({
        id,
        kind: of,
        number,
        dated: dayOf(dated),
        total: moneyFromDatabase(totalMinor, currency),
        customer,
        buyer: buyerDetails.parse(buyerRow.details).name,
        isPaid: bankLine !== null,
        isCorrected: correction !== null,
      }),
    ),
  };
}
