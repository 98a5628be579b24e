import 'server-only';
import { askedFor, isInDoubt } from '@/lib/sync/drift/asked-for';
import type { OddRow } from '@/lib/registrar/regapi/odd-rows';
import { write, type SyncContext } from './context';
import { recordDrifts } from '@/lib/sync/drift/drift';

/** More than this share of all domains gone at once is a wrong answer rather than the truth. */
const suspiciousShare = 0.5;
const suspiciousFrom = 10;

/**
 * Marks domains that a full list, begun at `startedAt`, did not hold. They are never deleted: their owner, dates and
 * history stay. Answers a problem when so many are gone that the list itself is in doubt; then nothing is marked.
 */
export async function markMissing(
  context: SyncContext,
  startedAt: Date,
  leftOut: readonly OddRow[] = [],
): Promise<string | null> {
  const { db } = context;
  const listed = { serviceId: { not: null }, missingSince: null, state: { not: 'gone' } } as const;
  const isAbsent = { OR: [{ readAt: null }, { readAt: { lt: startedAt } }] };
  const unread = await db.domain.findMany({
    where: { ...listed, ...isAbsent },
    select: { id: true, asciiName: true, unicodeName: true, serviceId: true },
  });
  const asked = await askedFor(db, unread.map(subjectOf));
  // One that was registered shortly before the list was made, or meanwhile, need not be on it.
  const absent = unread.filter(
    (domain) => !isInDoubt(asked(subjectOf(domain)), startedAt) && !leftOut.some((row) => isAbout(row, domain)),
  );
  if (absent.length === 0) return null;
  const total = await db.domain.count({ where: listed });
  if (absent.length >= suspiciousFrom && absent.length > total * suspiciousShare) {
    return `${absent.length} of ${total} domains are absent from the list: not believed`;
  }
  await write(context, async (tx) => {
    await tx.domain.updateMany({
      where: { id: { in: absent.map(({ id }) => id) } },
      data: { missingSince: startedAt },
    });
    const found = absent.map((domain) => ({
      subject: subjectOf(domain),
      field: 'presence',
      before: 'present',
      after: 'missing',
    }));
    await recordDrifts(tx, found);
  });
  return null;
}

type Absent = { readonly asciiName: string; readonly unicodeName: string; readonly serviceId: bigint | null };

/** A row that was left out is no proof that its domain is gone. */
function isAbout({ row }: OddRow, { asciiName, unicodeName, serviceId }: Absent): boolean {
  const text = row.toLowerCase();
  return [asciiName, unicodeName, String(serviceId)].some((known) => text.includes(known));
}

const subjectOf = ({ asciiName }: { readonly asciiName: string }): string => `domain:${asciiName}`;
