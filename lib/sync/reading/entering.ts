import 'server-only';
import { now } from '@/lib/base/clock/clock';
import type { Tx } from '@/lib/base/db/client';
import { toUnicode } from '@/lib/base/values/domain-name';
import { hostNameProblem } from '@/lib/portfolio/dns/records/host-name';
import { asciiOf } from '@/lib/registrar/answers/same-name';
import { reasonOf } from '@/lib/registrar/regapi/outcome';
import { callOf, write, type SyncContext, type SyncReport } from './context';

type Seen = { readonly offerId: number; readonly asciiName: string };

/** Reads which domains other accounts of the registrar hand over to ours (REG.API 8.24): the whole list, in one call. */
export async function readEntering(context: SyncContext): Promise<SyncReport> {
  const outcome = await context.regapi.domain.look_at_entering_list({}, callOf(context));
  if (outcome.kind !== 'done') return { calls: 1, rows: 0, problem: reasonOf(outcome) };
  const seen = outcome.answer.messages.flatMap(({ id, domain_name: name }): readonly Seen[] => {
    const asciiName = asciiOf(name);
    return id === null || hostNameProblem(asciiName) !== null ? [] : [{ offerId: id, asciiName }];
  });
  await write(context, (tx) => mirrorEntering(tx, seen));
  return { calls: 1, rows: seen.length, problem: null };
}

async function mirrorEntering(tx: Tx, seen: readonly Seen[]): Promise<void> {
  await tx.enteringDomain.deleteMany({ where: { offerId: { notIn: seen.map(({ offerId }) => BigInt(offerId)) } } });
  await tx.enteringDomain.createMany({
    data: seen.map(({ offerId, asciiName }) => ({
      offerId: BigInt(offerId),
      asciiName,
      unicodeName: toUnicode(asciiName),
      seenAt: now(),
    })),
    skipDuplicates: true,
  });
}
