import 'server-only';
import type { PrismaClient } from '@/generated/prisma/client';
import { stalestReadMs } from '@/lib/registrar/regapi/stale-reads';

/** Names of domains, by what of them is to be read again. */
export type Doubtful = { readonly domains: readonly string[]; readonly zones: readonly string[] };

/**
 * What was not read since an operation of ours on it, although by now a reading shows what it did: the readings before
 * contradicted it. After an hour the ordinary schedule has come round.
 */
export async function doubtful(db: PrismaClient): Promise<Doubtful> {
  const rows = await db.$queryRaw<{ kind: string; ascii_name: string }[]>`
    WITH settled AS (
      SELECT kind, split_part(subject, ':', 1) AS about, split_part(subject, ':', 2) AS ascii_name, ended_at
      FROM operation
      WHERE state = 'succeeded' AND ended_at > panel_now() - interval '1 hour'
        AND ended_at < panel_now() - ${stalestReadMs}::float8 * interval '1 millisecond'
    )
    SELECT DISTINCT 'domain' AS kind, d.ascii_name FROM settled s JOIN domain d USING (ascii_name)
    WHERE s.about = 'domain' AND d.service_id IS NOT NULL AND d.missing_since IS NULL
      AND (d.read_at <= s.ended_at OR d.name_servers_read_at <= s.ended_at)
    UNION
    SELECT DISTINCT 'zone', d.ascii_name FROM settled s JOIN domain d USING (ascii_name) JOIN zone z ON z.domain_id = d.id
    WHERE (s.about = 'zone' OR s.kind = 'domain.name-servers') AND d.service_id IS NOT NULL AND d.missing_since IS NULL
      AND z.read_at <= s.ended_at`;
  const namesOf = (wanted: string) =>
    rows.filter(({ kind }) => kind === wanted).map(({ ascii_name: asciiName }) => asciiName);
  return { domains: namesOf('domain'), zones: namesOf('zone') };
}
