import 'server-only';
import type { ZoneState } from '@/generated/prisma/enums';
import type { Tx } from '@/lib/base/db/client';
import type { recordRow } from '@/lib/portfolio/dns/zone/mirror';
import type { ZoneRecord } from '@/lib/portfolio/dns/records/record';
import type { NameServer } from '@/lib/portfolio/domains/delegation/name-server';

export type KnownZone = {
  readonly id: string;
  /** Null where none was read. */
  readonly state: ZoneState | null;
  readonly readAt: Date | null;
  readonly servers: readonly NameServer[];
  readonly records: readonly (ZoneRecord & { readonly id: string })[];
};

/** What is written of one zone, by the id of its domain; what is absent or null stays. */
export type ZoneChange = {
  readonly id: string;
  readonly state?: ZoneState;
  /** Whether it counts as read: what is in doubt is read again. */
  readonly isRead?: boolean;
  readonly soaTtl?: string | null;
  readonly soaMinimumTtl?: string | null;
  /** 1 where people look at records that are no longer these. */
  readonly bump?: number;
  readonly goneIds?: readonly string[];
  readonly added?: readonly ReturnType<typeof recordRow>[];
};

/** The zones of some domains as they are cached, by name; locked to the end of the transaction. */
export async function knownZones(tx: Tx, names: readonly string[]): Promise<ReadonlyMap<string, KnownZone>> {
  await tx.$executeRaw`
    SELECT z.domain_id FROM zone z JOIN domain d ON d.id = z.domain_id WHERE d.ascii_name = ANY(${[...names]}::text[])
    ORDER BY z.domain_id FOR NO KEY UPDATE OF z`;
  const rows = await tx.$queryRaw<(KnownZone & { readonly asciiName: string })[]>`
    SELECT d.id, d.ascii_name AS "asciiName", z.state::text, z.read_at AS "readAt", COALESCE((
        SELECT json_agg(json_build_object('host', s.host, 'addresses', s.addresses) ORDER BY s.position)
        FROM domain_name_server s WHERE s.domain_id = d.id), '[]') AS servers, COALESCE((
        SELECT json_agg(json_build_object(
          'id', r.id, 'subname', r.subname, 'type', r.type, 'content', r.content, 'priority', r.priority))
        FROM zone_record r WHERE r.domain_id = d.id), '[]') AS records
    FROM domain d LEFT JOIN zone z ON z.domain_id = d.id WHERE d.ascii_name = ANY(${[...names]}::text[])`;
  return new Map(rows.map((row) => [row.asciiName, row] as const));
}

/** Writes zones and their records; a zone that was never looked for gets its row, unread. */
export async function writeZones(tx: Tx, changes: readonly ZoneChange[], readAt: Date): Promise<void> {
  if (changes.length === 0) return;
  const goneIds = changes.flatMap((change) => change.goneIds ?? []);
  const added = changes.flatMap((change) => change.added ?? []);
  const read = changes.filter(({ state }) => state !== undefined);
  const ids = changes.map(({ id }) => id);
  await tx.$executeRaw`
    INSERT INTO zone AS known (domain_id, state, soa_ttl, soa_minimum_ttl, version, read_at)
    SELECT id, state, "soaTtl", "soaMinimumTtl", COALESCE(bump, 0), CASE WHEN "isRead" THEN ${readAt}::timestamptz END
    FROM json_to_recordset(${JSON.stringify(read.map(rowOf))}::json) AS seen(
      id text, state zone_state, "soaTtl" text, "soaMinimumTtl" text, bump int, "isRead" boolean)
    ON CONFLICT (domain_id) DO UPDATE SET state = EXCLUDED.state, version = known.version + EXCLUDED.version,
      soa_ttl = COALESCE(EXCLUDED.soa_ttl, known.soa_ttl),
      soa_minimum_ttl = COALESCE(EXCLUDED.soa_minimum_ttl, known.soa_minimum_ttl),
      read_at = COALESCE(EXCLUDED.read_at, known.read_at)`;
  await tx.$executeRaw`INSERT INTO zone (domain_id) SELECT unnest(${ids}::text[]) ON CONFLICT DO NOTHING`;
  if (goneIds.length > 0) await tx.$executeRaw`DELETE FROM zone_record WHERE id = ANY(${goneIds}::text[])`;
  if (added.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO zone_record (id, domain_id, subname, type, content, priority)
    SELECT id, "domainId", subname, type, content, priority
    FROM json_to_recordset(${JSON.stringify(added)}::json) AS seen(
      id text, "domainId" text, subname text, type text, content text, priority int)
    ON CONFLICT DO NOTHING`;
}

function rowOf({ id, state, isRead, soaTtl, soaMinimumTtl, bump }: ZoneChange): object {
  return { id, state, isRead, soaTtl, soaMinimumTtl, bump };
}
