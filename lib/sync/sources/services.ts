import 'server-only';
import { databaseTime } from '@/lib/base/db/clock';
import { hostNameProblem } from '@/lib/portfolio/dns/records/host-name';
import { unlikeTwins } from '@/lib/sync/reading/twins';
import { asciiOf } from '@/lib/registrar/answers/same-name';
import { oddRow, oddRowsOf, type OddRow } from '@/lib/registrar/regapi/odd-rows';
import { partsOf } from '@/lib/base/values/parts';
import { mostPerCall } from '@/lib/registrar/regapi/declare';
import { reasonOf } from '@/lib/registrar/regapi/outcome';
import { syncCall, type SyncContext, type SyncSource } from '@/lib/sync/reading/context';
import { markMissing } from '@/lib/sync/reading/missing';
import { mirrorDomains, type SeenDomain } from '@/lib/sync/mirrors/domains';
import { mirrorServices, type SeenService } from '@/lib/sync/mirrors/services';
import { storeApart } from '@/lib/sync/reading/odd-rows';
import { stateOf } from '@/lib/sync/drift/reconcile';

/** Domains and all other services, in one call (REG.API 7.8). */
export const services: SyncSource = {
  name: 'services',
  everyMs: 30 * 60_000,
  run: async (context) => {
    const startedAt = await databaseTime(context.db);
    const outcome = await context.regapi.service.get_list({}, syncCall);
    if (outcome.kind !== 'done') return { calls: 1, rows: 0, problem: reasonOf(outcome) };
    const listed = outcome.answer.services;
    const { unique, twins } = unlikeTwins(listed, ({ service_id: id }) => String(id));
    const [domains, unnamed] = namedDomains(unique.filter(({ servtype }) => servtype === 'domain'));
    const others = unique.filter(({ servtype }) => servtype !== 'domain').map(seenService);
    const refused = await write(context, domains, others, startedAt);
    const odd = [...oddRowsOf(outcome.answer), ...unnamed, ...twins.map((row) => oddRow(row, 'twice')), ...refused];
    const problem = await markMissing(context, startedAt, odd);
    return { calls: 1, rows: listed.length, problem, odd };
  },
};

async function write(
  { db }: SyncContext,
  domains: readonly SeenDomain[],
  others: readonly SeenService[],
  readAt: Date,
): Promise<readonly OddRow[]> {
  const refused: OddRow[] = [];
  for (const part of partsOf(domains, mostPerCall)) {
    const store = (rows: readonly SeenDomain[]) =>
      db.$transaction((tx) => mirrorDomains(tx, rows, readAt), { timeout: 60_000 });
    refused.push(...(await storeApart(part, store)));
  }
  for (const part of partsOf(others, mostPerCall)) {
    const store = (rows: readonly SeenService[]) =>
      db.$transaction((tx) => mirrorServices(tx, rows, readAt), { timeout: 60_000 });
    refused.push(...(await storeApart(part, store)));
  }
  return refused;
}

type Listed = {
  readonly service_id: number;
  readonly servtype: string | null;
  readonly subtype: string | null;
  readonly dname: string | null;
  readonly state: string | null;
  readonly creation_date: string | null;
  readonly expiration_date: string | null;
  readonly uplink_service_id: number | null;
};

/** What is no name of a domain is not stored. */
function namedDomains(listed: readonly Listed[]): readonly [SeenDomain[], OddRow[]] {
  const isName = ({ dname }: Listed): boolean => Boolean(dname) && hostNameProblem(asciiOf(dname ?? '')) === null;
  const odd = listed.filter((row) => !isName(row)).map((row) => oddRow(row, 'noName'));
  return [listed.filter(isName).flatMap(seenDomain), odd];
}

function seenDomain(row: Listed): readonly SeenDomain[] {
  if (!row.dname) return [];
  const { service_id: serviceId, creation_date: createdOn, expiration_date: expiresOn } = row;
  return [{ serviceId, asciiName: asciiOf(row.dname), state: stateOf(row.state, expiresOn), createdOn, expiresOn }];
}

function seenService(row: Listed): SeenService {
  return {
    serviceId: row.service_id,
    servtype: row.servtype ?? '',
    subtype: row.subtype || null,
    domainName: row.dname || null,
    state: (row.state ?? '').toUpperCase(),
    createdOn: row.creation_date,
    expiresOn: row.expiration_date,
    uplinkServiceId: row.uplink_service_id,
  };
}
