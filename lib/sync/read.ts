import 'server-only';
import { databaseTime } from '@/lib/db/clock';
import { recordsOf } from '@/lib/dns/registrar-records';
import { splitAddresses } from '@/lib/domains/delegation';
import { resultsByName } from '@/lib/domains/item-results';
import type { ItemResult, Outcome } from '@/lib/regapi/outcome';
import { problemOf, syncCall, type SyncContext, type SyncReport } from './context';
import { mirrorDomains, type SeenDomain } from './mirror-domains';
import { mirrorAllNameServers, type SeenNameServers } from './mirror-name-servers';
import { mirrorZones, type SeenZone } from './mirror-zones';
import { stateOf } from './reconcile';

/** Asks for some domains one by one in one call and mirrors them (REG.API 7.7). At most 1000 names. */
export async function readDomains({ regapi, db }: SyncContext, names: readonly string[]): Promise<SyncReport> {
  const readAt = await databaseTime(db);
  const services = names.map((dname) => ({ dname, servtype: 'domain' }));
  const outcome = await regapi.service.get_info({ services }, syncCall);
  const results = byName(names, outcome, (answer) => answer.services);
  if (!results.ok) return results.report;
  const seen = results.items.flatMap(({ name, result }): readonly SeenDomain[] => {
    if (!result.ok) return [];
    const { service_id: serviceId, state, creation_date: createdOn, expiration_date: expiresOn } = result.item;
    return [{ serviceId, asciiName: name, state: stateOf(state, expiresOn), createdOn, expiresOn }];
  });
  await db.$transaction((tx) => mirrorDomains(tx, seen, readAt), { timeout: 60_000 });
  return { calls: 1, rows: seen.length, problem: null };
}

/** Reads the name servers of some domains in one call and mirrors them (REG.API 8.19). At most 1000 names. */
export async function readNameServers({ regapi, db }: SyncContext, names: readonly string[]): Promise<SyncReport> {
  const readAt = await databaseTime(db);
  const outcome = await regapi.domain.get_nss({ domains: names.map((dname) => ({ dname })) }, syncCall);
  const results = byName(names, outcome, (answer) => answer.domains);
  if (!results.ok) return results.report;
  const seen = results.items.flatMap(({ name, result }): readonly SeenNameServers[] => {
    if (!result.ok) return [];
    const servers = result.item.nss.map(({ ns, ip }) => ({ host: ns.toLowerCase(), addresses: splitAddresses(ip) }));
    return [{ asciiName: name, servers }];
  });
  await db.$transaction((tx) => mirrorAllNameServers(tx, seen, readAt), { timeout: 60_000 });
  return { calls: 1, rows: seen.length, problem: null };
}

/** Reads the zones of some domains in one call and mirrors them (REG.API 9.10). At most 1000 names. */
export async function readZones({ regapi, db }: SyncContext, names: readonly string[]): Promise<SyncReport> {
  const readAt = await databaseTime(db);
  const outcome = await regapi.zone.get_resource_records({ domains: names.map((dname) => ({ dname })) }, syncCall);
  const results = byName(names, outcome, (answer) => answer.domains);
  if (!results.ok) return results.report;
  const seen = results.items.flatMap(({ name, result }): readonly SeenZone[] => {
    if (!result.ok) return isElsewhere(result.code) ? [{ kind: 'elsewhere', asciiName: name }] : [];
    const { rrs, soa } = result.item;
    const facts = { ttl: soa?.ttl ?? null, minimumTtl: soa?.minimum_ttl ?? null };
    return [{ kind: 'served', asciiName: name, records: recordsOf(rrs), ...facts }];
  });
  await db.$transaction((tx) => mirrorZones(tx, seen, readAt), { timeout: 60_000 });
  return { calls: 1, rows: seen.length, problem: null };
}

// A failed item of a zone call may carry its code as the result word.
const isElsewhere = (code: string): boolean => code === 'DOMAIN_IS_NOT_USE_REGRU_NSS';

type Named<T> = { readonly name: string; readonly result: ItemResult<T> };

function byName<Answer, T extends { readonly dname: string | null }>(
  names: readonly string[],
  outcome: Outcome<Answer>,
  itemsOf: (answer: Answer) => readonly ItemResult<T>[],
): { readonly ok: true; readonly items: readonly Named<T>[] } | { readonly ok: false; readonly report: SyncReport } {
  if (outcome.kind !== 'done') return { ok: false, report: { calls: 1, rows: 0, problem: problemOf(outcome) } };
  const results = resultsByName(names, itemsOf(outcome.answer));
  if (!results) return { ok: false, report: { calls: 1, rows: 0, problem: 'the answer names not every domain' } };
  const items = names.flatMap((name, index) => {
    const result = results[index];
    return result ? [{ name, result }] : [];
  });
  return { ok: true, items };
}
