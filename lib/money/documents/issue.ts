import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import type { Tx } from '@/lib/base/db/client';
import { dateOfDay } from '@/lib/base/values/day';
import { newId, type CustomerId } from '@/lib/base/values/ids';
import type { Currency } from '@/lib/base/values/money';
import type { Buyer } from '@/lib/money/buyers/buyers';
import type { DocumentKind } from '@/lib/money/papers/schema';
import type { Seller } from '@/lib/money/sellers/sellers';
import { vatIn } from '@/lib/money/tax/rates';
import type { Regime } from '@/lib/money/tax/schema';

export type LineToIssue = {
  readonly description: string;
  /** Minor units, with VAT. */
  readonly total: number;
  /** The capture that it is about; null where nothing was delivered. */
  readonly transactionId: string | null;
};

export type PaperToIssue = {
  readonly kind: Exclude<DocumentKind, 'credit_note'>;
  readonly seller: Seller;
  readonly buyer: Buyer;
  readonly customerId: CustomerId;
  readonly regime: Regime;
  /** Per cent; null = without VAT. */
  readonly vatRate: number | null;
  readonly currency: Currency;
  /** "2026-11-30"; later where the number before it is. */
  readonly dated: string;
  readonly lines: readonly LineToIssue[];
  readonly period?: { readonly from: string; readonly to: string };
  readonly dueOn?: string;
  /** Names the cause: the same key a second time issues nothing. */
  readonly key: string;
};

/** Issues a paper under the next number of its series; its id. One of this key that is there already is answered instead. */
export async function issuePaper(tx: Tx, paper: PaperToIssue): Promise<string> {
  // A second paper of one key would only be refused after it has taken a number.
  await tx.$executeRaw`SELECT FROM customer WHERE id = ${paper.customerId} FOR UPDATE`;
  const known = await tx.document.findUnique({ where: { key: paper.key }, select: { id: true } });
  if (known) return known.id;
  const [id = ''] = await issuePapers(tx, [paper]);
  return id;
}

/** Issues many papers of new keys in two statements, numbered in their order; their ids in the same. */
export async function issuePapers(tx: Tx, papers: readonly PaperToIssue[]): Promise<readonly string[]> {
  const written = papers.map((paper) => ({ id: newId('doc'), paper, lines: paper.lines.map(lineOf(paper)) }));
  await tx.document.createMany({
    data: written.map(({ id, paper, lines }) => ({ id, ...headOf(paper), ...summed(lines) })),
  });
  await tx.documentLine.createMany({
    data: written.flatMap(({ id, lines }) => lines.map((line) => ({ ...line, documentId: id }))),
  });
  return written.map(({ id }) => id);
}

function headOf({ seller, buyer, ...paper }: PaperToIssue) {
  return {
    key: paper.key,
    kind: paper.kind,
    sellerId: seller.id,
    customerId: paper.customerId,
    buyerId: buyer.id,
    seller: seller.details,
    buyer: buyer.details,
    regime: paper.regime,
    currency: paper.currency,
    // The database says which year and number it is.
    year: 0,
    dated: dateOfDay(paper.dated) ?? '',
    periodFrom: dateOfDay(paper.period?.from ?? null),
    periodTo: dateOfDay(paper.period?.to ?? null),
    dueOn: dateOfDay(paper.dueOn ?? null),
    signatureId: seller.pictures.signature,
    stampId: seller.pictures.stamp,
  } satisfies Partial<Prisma.DocumentCreateManyInput>;
}

const lineOf =
  ({ vatRate }: PaperToIssue) =>
  ({ description, total, transactionId }: LineToIssue, index: number) => {
    const vat = vatIn(total, vatRate);
    const sums = { netMinor: BigInt(total - vat), vatMinor: BigInt(vat), totalMinor: BigInt(total) };
    return { position: index + 1, description, quantity: 1, unit: 'piece', vatRate, transactionId, ...sums };
  };

type Sums = { readonly netMinor: bigint; readonly vatMinor: bigint; readonly totalMinor: bigint };

function summed(lines: readonly Sums[]): Sums {
  const sum = (of: keyof Sums) => lines.reduce((all, line) => all + line[of], 0n);
  return { netMinor: sum('netMinor'), vatMinor: sum('vatMinor'), totalMinor: sum('totalMinor') };
}
