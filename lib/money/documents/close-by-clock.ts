import 'server-only';
import { now } from '@/lib/base/clock/clock';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { localDay } from '@/lib/base/i18n/local-time';
import { shiftMonth } from '@/lib/base/values/month';
import { audit } from '@/lib/people/audit/audit';
import { closePart, type KindName } from './close-month';
import { readClosing } from './closing-setting';

export type ClosedByClock = { readonly month: string; readonly issued: number; readonly problem: 'noSeller' | null };

/**
 * Closes the month before this one once its day has come in Moscow; null where it is not time, is switched off, or was
 * done. A run that is cut short is gone on with by the next: what has its paper gets no second one.
 */
export async function closeByClock(nameOf: KindName): Promise<ClosedByClock | null> {
  const [{ isOn, day }, today] = [await readClosing(db), localDay(now(), 'Europe/Moscow').day];
  const month = shiftMonth(today, -1);
  if (!isOn || Number(today.slice(8)) < day) return null;
  if ((await db.closedMonth.count({ where: { month } })) > 0) return null;
  let [issued, refused] = [0, 0];
  for (let isMore = true; isMore;) {
    const part = await transaction((tx) => closePart(tx, month, { nameOf, askedBy: null }));
    if (!part.ok) return { month, issued, problem: 'noSeller' };
    issued += part.value.issued;
    ({ isMore, refused } = part.value);
  }
  await transaction(async (tx) => {
    await tx.closedMonth.createMany({ data: { month, issued }, skipDuplicates: true });
    await audit(tx, null, { action: 'documents.close', subject: 'documents', details: { month, issued, refused } });
  });
  return { month, issued, problem: null };
}
