import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import type { Tx } from '@/lib/base/db/client';
import { dayOf } from '@/lib/base/values/day';
import { currencyOf, minorFromDatabase } from '@/lib/base/values/money';
import type { Actor } from '@/lib/people/access/actor';
import { rowsOf } from '@/lib/people/access/rows';
import { buyerDetails } from '@/lib/money/buyers/schema';
import type { Paper, Sums } from '@/lib/money/papers/paper';
import { sellerDetails } from '@/lib/money/sellers/schema';

type InDatabase = { readonly netMinor: bigint; readonly vatMinor: bigint; readonly totalMinor: bigint };

/** One paper whole, of this customer (any, for staff); null when it is not theirs. */
export function readPaper(tx: Tx, actor: Actor, id: string): Promise<Paper | null> {
  return wholePaper(tx, { id, ...rowsOf(actor, 'customers.view') });
}

/** The same for the panel itself: whoever it is told to is known already. */
export async function wholePaper(tx: Tx, where: Prisma.DocumentWhereInput): Promise<Paper | null> {
  const row = await tx.document.findFirst({
    where,
    include: {
      lines: { orderBy: { position: 'asc' } },
      corrects: { select: { kind: true, number: true, dated: true } },
    },
  });
  if (!row) return null;
  const { id, kind, number, customerId, currency, periodFrom, periodTo, dueOn, corrects, signatureId, stampId } = row;
  return {
    id,
    kind,
    number,
    customerId,
    signatureId,
    stampId,
    ...sumsOf(row),
    dated: dayOf(row.dated),
    currency: currencyOf(currency),
    seller: sellerDetails.parse(row.seller),
    buyer: buyerDetails.parse(row.buyer),
    period: periodFrom && periodTo && { from: dayOf(periodFrom), to: dayOf(periodTo) },
    dueOn: dueOn && dayOf(dueOn),
    corrects: corrects && { ...corrects, dated: dayOf(corrects.dated) },
    lines: row.lines.map((line) => ({
      position: line.position,
      description: line.description,
      quantity: line.quantity,
      unit: 'piece',
      vatRate: line.vatRate,
      ...sumsOf(line),
    })),
  };
}

function sumsOf({ netMinor, vatMinor, totalMinor }: InDatabase): Sums {
  return {
    net: minorFromDatabase(netMinor),
    vat: minorFromDatabase(vatMinor),
    total: minorFromDatabase(totalMinor),
  };
}
