import 'server-only';
import { now } from '@/lib/base/clock/clock';
import { localDay } from '@/lib/base/i18n/local-time';
import { dateOfDay } from '@/lib/base/values/day';
import { newId } from '@/lib/base/values/ids';
import { fail, ok, type Result } from '@/lib/base/values/result';
import { buyerDetails } from '@/lib/money/buyers/schema';
import { sellerDetails } from '@/lib/money/sellers/schema';
import type { StaffActor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { audit } from '@/lib/people/audit/audit';

/** Takes a paper back whole by a credit note; its id. What it said was delivered can stand on another paper then. */
export async function correct(
  { tx, actor, address }: Change<StaffActor>,
  id: string,
): Promise<Result<string, 'notFound' | 'corrected' | 'paid'>> {
  const found = await tx.document.findUnique({ where: { id }, select: { customerId: true } });
  if (!found) return fail('notFound');
  await tx.$executeRaw`SELECT FROM customer WHERE id = ${found.customerId} FOR UPDATE`;
  const paper = await tx.document.findUnique({
    where: { id },
    include: { lines: true, correction: { select: { id: true } }, bankLine: { select: { id: true } } },
  });
  if (!paper || paper.kind === 'credit_note') return fail('notFound');
  if (paper.correction) return fail('corrected');
  if (paper.bankLine) return fail('paid');
  const { sellerId, customerId, buyerId, currency, regime, periodFrom, periodTo, signatureId, stampId } = paper;
  const same = { sellerId, customerId, buyerId, currency, regime, periodFrom, periodTo, signatureId, stampId };
  const noteId = newId('doc');
  await tx.document.create({
    data: {
      ...same,
      id: noteId,
      key: `correct:${id}`,
      kind: 'credit_note',
      correctsId: id,
      seller: sellerDetails.parse(paper.seller),
      buyer: buyerDetails.parse(paper.buyer),
      year: 0,
      dated: dateOfDay(localDay(now(), 'Europe/Moscow').day) ?? '',
      ...negative(paper),
    },
  });
  await tx.documentLine.createMany({
    data: paper.lines.map(({ position, description, quantity, unit, vatRate, ...sums }) => ({
      documentId: noteId,
      position,
      description,
      quantity,
      unit,
      vatRate,
      ...negative(sums),
    })),
  });
  await audit(tx, actor, { action: 'documents.correct', subject: `document:${id}`, customerId, address });
  return ok(noteId);
}

type Sums = { readonly netMinor: bigint; readonly vatMinor: bigint; readonly totalMinor: bigint };

const negative = ({ netMinor, vatMinor, totalMinor }: Sums): Sums => ({
  netMinor: -netMinor,
  vatMinor: -vatMinor,
  totalMinor: -totalMinor,
});
