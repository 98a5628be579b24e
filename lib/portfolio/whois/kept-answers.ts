import 'server-only';
import { nowMs } from '@/lib/base/clock/clock';
import { db } from '@/lib/base/db/client';
import { pieces, verdicts, type Piece, type Verdict } from '@/lib/portfolio/whois/reading/pieces';

/** What was answered about a name, and when. */
export type KeptAnswer = { readonly verdict: Verdict; readonly pieces: readonly Piece[]; readonly readAt: Date };

const minuteMs = 60_000;

/** For how long an answer is good: what is registered changes seldom, what is free may be gone any minute. */
const goodMs: Readonly<Record<Verdict, number>> = {
  registered: 60 * minuteMs,
  reserved: 60 * minuteMs,
  free: minuteMs,
  unclear: 5 * minuteMs,
};

/** The answer that is kept for a name (ASCII), however old. */
export async function keptAnswer(name: string): Promise<KeptAnswer | null> {
  const row = await db.whoisAnswer.findUnique({ where: { asciiName: name } });
  const read = pieces.safeParse(row?.pieces);
  const verdict = verdicts.find((one) => one === row?.verdict);
  return row && verdict && read.success ? { verdict, pieces: read.data, readAt: row.readAt } : null;
}

/** Whether it need not be asked again. */
export function isGood({ verdict, readAt }: KeptAnswer): boolean {
  return nowMs() - readAt.getTime() < goodMs[verdict];
}

export async function keepAnswer(name: string, { verdict, pieces, readAt }: KeptAnswer): Promise<void> {
  const answer = { verdict, pieces: [...pieces], readAt };
  await db.whoisAnswer.upsert({ where: { asciiName: name }, create: { asciiName: name, ...answer }, update: answer });
}
