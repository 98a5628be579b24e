import 'server-only';
import { now, nowMs } from '@/lib/base/clock/clock';
import { db, type Tx } from '@/lib/base/db/client';
import { liveClient } from '@/lib/registrar/account/live-client';
import { freshMs } from '@/lib/registrar/account/readings';
import { transferProblemOf } from '@/lib/registrar/account/transfer-problem';
import { answersByName } from '@/lib/registrar/answers/item-results';

/** Whether a name can come here from another registrar. */
export type TransferReading = {
  readonly asciiName: string;
  /** REG.API's code of why not (2.3.3); null = it can. */
  readonly code: string | null;
  readonly readAt: Date;
};

/**
 * Asks about names that are not remembered, or about all of them again, in one `domain/check` (REG.API 8.6). Never throws
 * for what the registrar does: a name without an answer is left out.
 */
export async function checkTransfers(
  names: readonly string[],
  { again = false }: { readonly again?: boolean } = {},
): Promise<ReadonlyMap<string, TransferReading>> {
  const wanted = [...new Set(names)];
  const remembered = again ? new Map<string, TransferReading>() : await freshTransferReadings(db, wanted, freshMs);
  const rest = wanted.filter((name) => !remembered.has(name));
  if (rest.length === 0) return remembered;
  const asked = await ask(rest, again);
  if (asked.length > 0) await keep(asked);
  return new Map([...remembered, ...asked.map((reading) => [reading.asciiName, reading] as const)]);
}

/** Readings younger than `maxAgeMs`, by name. */
export async function freshTransferReadings(
  tx: Tx,
  names: readonly string[],
  maxAgeMs: number,
): Promise<ReadonlyMap<string, TransferReading>> {
  const readings = await tx.transferReading.findMany({
    where: { asciiName: { in: [...names] }, readAt: { gt: new Date(nowMs() - maxAgeMs) } },
  });
  return new Map(readings.map((reading) => [reading.asciiName, reading]));
}

async function ask(names: readonly string[], again: boolean): Promise<readonly TransferReading[]> {
  const domains = names.map((dname) => ({ dname }));
  const outcome = await liveClient()?.domain.check({ domains, is_transfer: true }, { lane: again ? 'pay' : 'live' });
  const readAt = now();
  if (outcome?.kind !== 'done') return [];
  const answers = answersByName(names, outcome.answer.domains);
  return names.flatMap((asciiName, index) => {
    const answer = answers[index];
    // A code that says nothing of the name is no reading of it.
    if (!answer || (!answer.ok && transferProblemOf(answer.code) === null)) return [];
    return [{ asciiName, code: answer.ok ? null : answer.code, readAt }];
  });
}

async function keep(readings: readonly TransferReading[]): Promise<void> {
  await db.$executeRaw`
    INSERT INTO transfer_reading (ascii_name, code, read_at)
    SELECT "asciiName", code, "readAt"
    FROM json_to_recordset(${JSON.stringify(readings)}::json) AS seen("asciiName" text, code text, "readAt" timestamptz)
    ON CONFLICT (ascii_name) DO UPDATE SET code = EXCLUDED.code, read_at = EXCLUDED.read_at
    WHERE transfer_reading.read_at < EXCLUDED.read_at`;
}
