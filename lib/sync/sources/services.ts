import 'server-only';
import { databaseTime } from '@/lib/base/db/clock';
import { partsOf } from '@/lib/base/values/parts';
import { mostPerCall } from '@/lib/registrar/regapi/declare';
import type { OddRow } from '@/lib/registrar/regapi/odd-rows';
import { reasonOf } from '@/lib/registrar/regapi/outcome';
import { mirrorDomains } from '@/lib/sync/mirrors/domains';
import { mirrorServices } from '@/lib/sync/mirrors/services';
import { callOf, write, type SyncContext, type SyncSource } from '@/lib/sync/reading/context';
import { markMissing } from '@/lib/sync/reading/missing';
import { storeApart } from '@/lib/sync/reading/odd-rows';
import { listedServices, type ListedServices } from './listed-services';

/** Domains and all other services, in one call (REG.API 7.8): its answer may be of any size, and is read as it arrives. */
export const services: SyncSource = {
  name: 'services',
  everyMs: 30 * 60_000,
  run: async (context) => {
    const startedAt = await databaseTime(context.db);
    const listed = listedServices();
    const outcome = await context.regapi.service.get_list({}, { ...callOf(context), onPart: listed.take });
    if (outcome.kind !== 'done') return { calls: 1, rows: 0, problem: reasonOf(outcome) };
    const odd = [...listed.odd(), ...(await mirror(context, listed, startedAt))];
    const problem = await markMissing(context, startedAt, odd);
    return { calls: 1, rows: listed.rows(), problem, odd };
  },
};

async function mirror(context: SyncContext, listed: ListedServices, readAt: Date): Promise<readonly OddRow[]> {
  const refused: OddRow[] = [];
  for (const part of partsOf(listed.domains(), mostPerCall)) {
    refused.push(...(await storeApart(part, (rows) => write(context, (tx) => mirrorDomains(tx, rows, readAt)))));
  }
  for (const part of partsOf(listed.others(), mostPerCall)) {
    refused.push(...(await storeApart(part, (rows) => write(context, (tx) => mirrorServices(tx, rows, readAt)))));
  }
  return refused;
}
