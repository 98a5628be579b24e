import 'server-only';
import { now, nowMs } from '@/lib/base/clock/clock';
import { db, type Tx } from '@/lib/base/db/client';
import { askVies, type Vies } from './ask-vies';

const atOnce = 5;
const minuteMs = 60_000;
/** It is asked again after 1, 2, 4 … minutes, and no later than after six hours. */
const longestWaitMs = 360 * minuteMs;

export type VatIdCheck = {
  readonly state: 'unconfirmed' | 'valid' | 'invalid';
  readonly answeredAt: Date | null;
  /** What it is registered to there; '' where a member state does not say. */
  readonly name: string;
  readonly address: string;
  readonly consultation: string;
};

/** Has a VAT id asked about, in the transaction that keeps it; one that was "no" is asked about anew. */
export async function wantCheck(tx: Tx, vatId: string): Promise<void> {
  const nextAt = now();
  await tx.vatIdCheck.createMany({ data: { vatId, nextAt }, skipDuplicates: true });
  await tx.vatIdCheck.updateMany({
    where: { vatId, state: 'invalid' },
    data: { state: 'unconfirmed', answeredAt: null, nextAt, attempts: 0 },
  });
}

/** What VIES said of a VAT id; null where nobody had it asked about. */
export async function checkOf(tx: Tx, vatId: string): Promise<VatIdCheck | null> {
  return tx.vatIdCheck.findUnique({
    where: { vatId },
    select: { state: true, answeredAt: true, name: true, address: true, consultation: true },
  });
}

/** Asks VIES about those whose turn it is, one after another; how many have an answer now. */
export async function askDue(vies: Vies): Promise<{ readonly asked: number; readonly answered: number }> {
  const due = await db.vatIdCheck.findMany({
    where: { state: 'unconfirmed', nextAt: { lte: now() } },
    orderBy: [{ nextAt: 'asc' }, { vatId: 'asc' }],
    take: atOnce,
    select: { vatId: true, attempts: true },
  });
  let answered = 0;
  for (const one of due) answered += (await askOne(vies, one)) ? 1 : 0;
  return { asked: due.length, answered };
}

type Due = { readonly vatId: string; readonly attempts: number };

async function askOne(vies: Vies, { vatId, attempts }: Due): Promise<boolean> {
  const said = await askVies(vies, vatId);
  const where = { vatId, state: 'unconfirmed' } as const;
  if (said.kind === 'unknown') {
    const waitMs = Math.min(minuteMs * 2 ** Math.min(attempts, 10), longestWaitMs);
    const nextAt = new Date(nowMs() + waitMs);
    await db.vatIdCheck.updateMany({ where, data: { failure: said.code, attempts: attempts + 1, nextAt } });
    return false;
  }
  const { isValid, name, address, consultation } = said;
  const state = isValid ? 'valid' : 'invalid';
  const answer = { state, name, address, consultation, failure: null, answeredAt: now() } as const;
  return (await db.vatIdCheck.updateMany({ where, data: answer })).count > 0;
}
