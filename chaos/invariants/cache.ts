import { z } from 'zod';
import { recordsOf } from '@/lib/portfolio/dns/zone/registrar-records';
import { stateOf } from '@/lib/sync/drift/reconcile';
import type { Place } from '../place';
import type { Ended } from './story';

const record = z.object({ subname: z.string(), rectype: z.string(), content: z.string(), prio: z.number().nullable() });
const truth = z.object({
  domains: z.array(
    z.object({
      dname: z.string(),
      service_id: z.coerce.number(),
      state: z.string(),
      expiration_date: z.string().nullable(),
      nss: z.array(z.object({ ns: z.string() })),
      records: z.array(record).nullable(),
    }),
  ),
});
const cached = z.object({
  name: z.string(),
  service_id: z.coerce.number(),
  state: z.string(),
  expires_on: z.string().nullable(),
  is_missing: z.boolean(),
  servers: z.array(z.string()),
  zone: z.string().nullable(),
  records: z.array(z.string()),
});

type True = z.output<typeof truth>['domains'][number];
type Cached = z.output<typeof cached>;

/** I8: after everything was read, with nothing on its way, the cache is what the registrar is. */
export async function cacheProblems({ place, isRead }: Ended): Promise<readonly string[]> {
  if (!isRead) return [];
  const { domains } = truth.parse(await place.control('GET', `domains?username=${place.username}`));
  const rows = await cachedDomains(place);
  const known = new Map(rows.map((row) => [row.name, row]));
  const really = new Set(domains.map(({ dname }) => dname));
  const moving = await movingNames(place);
  const wrong = domains.flatMap((domain) =>
    moving.has(domain.dname) ? [] : differences(domain, known.get(domain.dname)),
  );
  const gone = rows
    .filter(({ name, is_missing, state }) => !really.has(name) && !is_missing && state !== 'gone')
    .map(({ name }) => `${name} has left the account, and nobody says so`);
  const [asked] = await place.query(z.object({ count: z.coerce.number() }), 'SELECT count(*) FROM sync_request');
  const unread = (asked?.count ?? 0) > 0 ? ['what somebody asked to be read was never read'] : [];
  return [...wrong, ...gone, ...unread, ...(await failedReadings(place))].map((what) => `I8: ${what}`);
}

/** What has something on its way: behind another that a person has to decide, it may wait for ever. */
async function movingNames(place: Place): Promise<ReadonlySet<string>> {
  const names = await place.query(
    z.object({ name: z.string() }),
    "SELECT DISTINCT split_part(subject, ':', 2) AS name FROM operation WHERE ended_at IS NULL AND state <> 'attention'",
  );
  return new Set(names.map(({ name }) => name));
}

function differences({ dname, ...domain }: True, row: Cached | undefined): readonly string[] {
  if (!row) return [`${dname} is not in the cache`];
  const facts = [
    ['service', domain.service_id, row.service_id],
    ['state', stateOf(domain.state, domain.expiration_date), row.state],
    ['end', domain.expiration_date, row.expires_on],
    ['presence', false, row.is_missing],
    ['name servers', textOf(domain.nss.map(({ ns }) => ns)), textOf(row.servers)],
    ['zone', domain.records !== null, row.zone === 'served'],
    ['records', domain.records && textOf(recordsOf(domain.records).map(lineOf)), domain.records && textOf(row.records)],
  ] as const;
  return facts
    .filter(([, right, ours]) => right !== ours)
    .map(
      ([what, right, ours]) => `the ${what} of ${dname} is ${String(ours)} in the cache and really ${String(right)}`,
    );
}

async function failedReadings(place: Place): Promise<readonly string[]> {
  const failed = await place.query(
    z.object({ source: z.string(), problem: z.string() }),
    `SELECT source, problem FROM (SELECT DISTINCT ON (source) source, COALESCE(problem, CASE WHEN ended_at IS NULL THEN 'it never ended' END) AS problem
      FROM sync_run WHERE source <> 'unsettled' ORDER BY source, id DESC) last WHERE problem IS NOT NULL`,
  );
  return failed.map(({ source, problem }) => `the last reading of ${source} failed: ${problem}`);
}

const textOf = (lines: readonly string[]): string => lines.toSorted().join(', ');

const lineOf = ({ subname, type, content, priority }: ReturnType<typeof recordsOf>[number]): string =>
  [subname, type, content, priority ?? ''].join(' ');

function cachedDomains(place: Place): Promise<readonly Cached[]> {
  return place.query(
    cached,
    `SELECT d.ascii_name AS name, d.service_id, d.state, d.expires_on::text, d.missing_since IS NOT NULL AS is_missing, z.state AS zone,
      ARRAY(SELECT host FROM domain_name_server s WHERE s.domain_id = d.id) AS servers,
      ARRAY(SELECT concat_ws(' ', r.subname, r.type, r.content, COALESCE(r.priority::text, '')) FROM zone_record r WHERE r.domain_id = d.id) AS records
    FROM domain d LEFT JOIN zone z ON z.domain_id = d.id WHERE d.service_id IS NOT NULL`,
  );
}
