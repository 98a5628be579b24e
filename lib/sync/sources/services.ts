import 'server-only';
import { databaseTime } from '@/lib/db/clock';
import { asciiOf } from '@/lib/domains/same-name';
import { chunksOf, listLimit, problemOf, syncCall, type SyncContext, type SyncSource } from '../context';
import { markMissing } from '../missing';
import { mirrorDomains, type SeenDomain } from '../mirror-domains';
import { mirrorServices, type SeenService } from '../mirror-services';
import { stateOf } from '../reconcile';

/** Domains and all other services, in one call (REG.API 7.8). */
export const services: SyncSource = {
  name: 'services',
  everyMs: 30 * 60_000,
  run: async (context) => {
    const startedAt = await databaseTime(context.db);
    const outcome = await context.regapi.service.get_list({}, syncCall);
    if (outcome.kind !== 'done') return { calls: 1, rows: 0, problem: problemOf(outcome) };
    const listed = outcome.answer.services;
    const domains = listed.filter(({ servtype }) => servtype === 'domain').flatMap(seenDomain);
    const others = listed.filter(({ servtype }) => servtype !== 'domain').map(seenService);
    await write(context, domains, others, startedAt);
    return { calls: 1, rows: listed.length, problem: await markMissing(context, startedAt) };
  },
};

async function write(
  { db }: SyncContext,
  domains: readonly SeenDomain[],
  others: readonly SeenService[],
  readAt: Date,
): Promise<void> {
  for (const part of chunksOf(domains, listLimit)) {
    await db.$transaction((tx) => mirrorDomains(tx, part, readAt), { timeout: 60_000 });
  }
  for (const part of chunksOf(others, listLimit)) {
    await db.$transaction((tx) => mirrorServices(tx, part, readAt), { timeout: 60_000 });
  }
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

function seenDomain(row: Listed): readonly SeenDomain[] {
  if (!row.dname) return [];
  const { service_id: serviceId, creation_date: createdOn, expiration_date: expiresOn } = row;
  return [{ serviceId, asciiName: asciiOf(row.dname), state: stateOf(row.state, expiresOn), createdOn, expiresOn }];
}

function seenService(row: Listed): SeenService {
  return {
    serviceId: row.service_id,
    servtype: row.servtype ?? '',
    subtype: row.subtype ?? '',
    domainName: row.dname ?? '',
    state: row.state ?? '',
    createdOn: row.creation_date,
    expiresOn: row.expiration_date,
    uplinkServiceId: row.uplink_service_id,
  };
}
