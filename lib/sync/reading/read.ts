import 'server-only';
import { databaseTime } from '@/lib/base/db/clock';
import { recordsOf } from '@/lib/portfolio/dns/zone/registrar-records';
import { splitAddresses } from '@/lib/portfolio/domains/delegation/delegation';
import { answersByName, nameOf } from '@/lib/registrar/answers/item-results';
import { oddItemCode, oddRow, oddRowsOf, type OddRow } from '@/lib/registrar/regapi/odd-rows';
import { reasonOf, type ItemResult, type Outcome } from '@/lib/registrar/regapi/outcome';
import { callOf, write, type SyncContext, type SyncReport } from './context';
import { mirrorDomains, type SeenDomain } from '@/lib/sync/mirrors/domains';
import { mirrorAllNameServers, type SeenNameServers } from '@/lib/sync/mirrors/name-servers';
import { mirrorZones, type SeenZone } from '@/lib/sync/mirrors/zones';
import { storeApart } from './odd-rows';
import { stateOf } from '@/lib/sync/drift/reconcile';
import { unlikeTwins } from './twins';

/** Asks for some domains one by one in one call and mirrors them (REG.API 7.7). At most 1000 names. */
export async function readDomains(context: SyncContext, names: readonly string[]): Promise<SyncReport> {
  const readAt = await databaseTime(context.db);
  const services = names.map((dname) => ({ dname, servtype: 'domain' }));
  const outcome = await context.regapi.service.get_info({ services }, callOf(context));
  const results = byName(names, outcome, (answer) => answer.services);
  if (!results.ok) return results.report;
  const seen = results.items.flatMap(({ name, result }): readonly SeenDomain[] => {
    if (!result.ok) return [];
    const { service_id: serviceId, state, creation_date: createdOn, expiration_date: expiresOn } = result.item;
    return [{ serviceId, asciiName: name, state: stateOf(state, expiresOn), createdOn, expiresOn }];
  });
  const refused = await storeApart(seen, (part) => write(context, (tx) => mirrorDomains(tx, part, readAt)));
  return { calls: 1, rows: seen.length, problem: null, odd: [...results.odd, ...refused] };
}

/** Reads the name servers of some domains in one call and mirrors them (REG.API 8.19). At most 1000 names. */
export async function readNameServers(context: SyncContext, names: readonly string[]): Promise<SyncReport> {
  const readAt = await databaseTime(context.db);
  const outcome = await context.regapi.domain.get_nss({ domains: names.map((dname) => ({ dname })) }, callOf(context));
  const results = byName(names, outcome, (answer) => answer.domains);
  if (!results.ok) return results.report;
  const seen = results.items.flatMap(({ name, result }): readonly SeenNameServers[] => {
    if (!result.ok) return [];
    const servers = result.item.nss.map(({ ns, ip }) => ({ host: ns.toLowerCase(), addresses: splitAddresses(ip) }));
    return [{ asciiName: name, servers }];
  });
  const refused = await storeApart(seen, (part) => write(context, (tx) => mirrorAllNameServers(tx, part, readAt)));
  return { calls: 1, rows: seen.length, problem: null, odd: [...results.odd, ...refused] };
}

/** Reads the zones of some domains in one call and mirrors them (REG.API 9.10). At most 1000 names. */
export async function readZones(context: SyncContext, names: readonly string[]): Promise<SyncReport> {
  const readAt = await databaseTime(context.db);
  const outcome = await context.regapi.zone.get_resource_records(
    { domains: names.map((dname) => ({ dname })) },
    callOf(context),
  );
  const results = byName(names, outcome, (answer) => answer.domains);
  if (!results.ok) return results.report;
  const seen = results.items.flatMap(({ name, result }): readonly SeenZone[] => {
    if (!result.ok) return isElsewhere(result.code) ? [{ kind: 'elsewhere', asciiName: name }] : [];
    const { rrs, soa } = result.item;
    const far = rrs.find(({ prio }) => prio !== null && !isPriority(prio));
    if (far) {
      results.odd.push(oddRow({ dname: name, ...far }, 'range', 'prio'));
      return [];
    }
    const facts = { ttl: soa?.ttl || null, minimumTtl: soa?.minimum_ttl || null };
    return [{ kind: 'served', asciiName: name, records: recordsOf(rrs), ...facts }];
  });
  const odd = [...results.odd];
  for (const zones of inTransactions(seen)) {
    odd.push(...(await storeApart(zones, (part) => write(context, (tx) => mirrorZones(tx, part, readAt)))));
  }
  return { calls: 1, rows: seen.length, problem: null, odd };
}

/** More records in one transaction would take it too long. */
const mostRecords = 20_000;

function inTransactions(zones: readonly SeenZone[]): readonly (readonly SeenZone[])[] {
  const parts: SeenZone[][] = [];
  let room = 0;
  for (const zone of zones) {
    const size = zone.kind === 'served' ? zone.records.length : 0;
    if (parts.length === 0 || size > room) {
      parts.push([]);
      room = mostRecords;
    }
    parts.at(-1)?.push(zone);
    room -= size;
  }
  return parts;
}

const isPriority = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= 65_535;

// A failed item of a zone call may carry its code as the result word.
const isElsewhere = (code: string): boolean => code === 'DOMAIN_IS_NOT_USE_REGRU_NSS';

type Named<T> = { readonly name: string; readonly result: ItemResult<T> };

/** The answers to a list of names by the name; what is absent, or contradicts itself, is said. */
export function byName<Answer, T extends { readonly dname: string | null }>(
  names: readonly string[],
  outcome: Outcome<Answer>,
  itemsOf: (answer: Answer) => readonly ItemResult<T>[],
):
  | { readonly ok: true; readonly items: readonly Named<T>[]; readonly odd: OddRow[] }
  | { readonly ok: false; readonly report: SyncReport } {
  if (outcome.kind !== 'done') return { ok: false, report: { calls: 1, rows: 0, problem: reasonOf(outcome) } };
  const answers = itemsOf(outcome.answer);
  const named = answers.filter((answer) => nameOf(answer) !== null);
  const { twins } = unlikeTwins(named, (answer) => nameOf(answer) ?? '');
  const isDoubtful = new Set(twins);
  const odd = [...oddRowsOf(outcome.answer), ...twins.map((row) => oddRow(row.ok ? row.item : row.params, 'twice'))];
  const results = answersByName(names, answers);
  if (results.every((result) => result === undefined)) {
    return { ok: false, report: { calls: 1, rows: 0, problem: 'the answer names none of the domains', odd } };
  }
  const items = names.flatMap((name, index) => {
    const result = results[index];
    if (!result) odd.push(oddRow({ dname: name }, 'absent'));
    const isRead = result && !isDoubtful.has(result) && (result.ok || result.code !== oddItemCode);
    return isRead ? [{ name, result }] : [];
  });
  return { ok: true, items, odd };
}
