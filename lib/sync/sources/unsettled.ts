import 'server-only';
import { nowMs } from '@/lib/base/clock/clock';
import type { SyncContext, SyncSource } from '@/lib/sync/reading/context';
import { doubtful } from '@/lib/sync/drift/in-doubt';
import { inLists } from '@/lib/sync/reading/in-lists';
import { readDomains, readNameServers, readZones } from '@/lib/sync/reading/read';

const hourMs = 60 * 60_000;

/**
 * The few rows that are known to be behind: domains that the registry has not confirmed, zones that have not appeared
 * yet, zones of which a change was refused half-way, and what was last read before a change of ours could show.
 */
export const unsettled: SyncSource = {
  name: 'unsettled',
  everyMs: 45_000,
  after: ['services', 'nameServers', 'zones'],
  run: async (context) => {
    const again = await doubtful(context.db);
    const domains = union(await unconfirmed(context), again.domains);
    const zones = union(await unreadZones(context), again.zones);
    let [calls, rows] = [0, 0];
    for (const read of [
      () => inLists(domains, (names) => readDomains(context, names)),
      () => inLists(again.domains, (names) => readNameServers(context, names)),
      () => inLists(zones, (names) => readZones(context, names)),
    ]) {
      const report = await read();
      calls += report.calls;
      rows += report.rows;
      if (report.problem !== null) return { calls, rows, problem: report.problem };
    }
    return { calls, rows, problem: null };
  },
};

const union = (some: readonly string[], others: readonly string[]): readonly string[] => [
  ...new Set([...some, ...others]),
];

async function unconfirmed({ db }: SyncContext): Promise<readonly string[]> {
  const rows = await db.domain.findMany({
    where: {
      serviceId: { not: null },
      missingSince: null,
      AND: [{ OR: [{ state: 'registering' }, { state: 'active', expiresOn: null }] }, staleSince('readAt')],
    },
    select: { asciiName: true },
  });
  return rows.map(({ asciiName }) => asciiName);
}

async function unreadZones({ db }: SyncContext): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ ascii_name: string }[]>`
    SELECT d.ascii_name FROM domain d LEFT JOIN zone z ON z.domain_id = d.id
    WHERE d.service_id IS NOT NULL AND d.state = 'active' AND d.missing_since IS NULL
      AND (z.state IS NULL OR z.state = 'unread')
      AND (z.read_at IS NULL OR z.read_at < panel_now() - interval '1 hour' OR d.created_on > panel_now() - interval '3 days')
    UNION
    SELECT substr(o.subject, 6) FROM operation o JOIN domain d ON d.ascii_name = substr(o.subject, 6)
      LEFT JOIN zone z ON z.domain_id = d.id
    WHERE o.kind = 'zone.change' AND o.state = 'attention' AND o.sent_at IS NOT NULL
      AND (z.read_at IS NULL OR z.read_at < o.sent_at)`;
  return rows.map(({ ascii_name: asciiName }) => asciiName);
}

/** Just registered ones are looked at each time, others once an hour. */
function staleSince(field: 'readAt') {
  const recently = new Date(nowMs() - hourMs);
  return {
    OR: [{ [field]: null }, { [field]: { lt: recently } }, { createdOn: { gte: new Date(nowMs() - 72 * hourMs) } }],
  };
}
