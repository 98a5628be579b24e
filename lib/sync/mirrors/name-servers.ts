import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { sameNameServers, usesRegistrarDns, type NameServer } from '@/lib/portfolio/domains/delegation/name-server';
import { askedFor, isExplained, isInDoubt, isOutdated } from '@/lib/sync/drift/asked-for';
import { recordDrifts, type DriftFound } from '@/lib/sync/drift/drift';

export type SeenNameServers = { readonly asciiName: string; readonly servers: readonly NameServer[] };

/** Brings the cached name servers of some domains up to what the registrar shows, asked at `readAt`. */
export async function mirrorAllNameServers(tx: Tx, seen: readonly SeenNameServers[], readAt: Date): Promise<void> {
  const seenByName = new Map(seen.map(({ asciiName, servers }) => [asciiName, servers] as const));
  const rows = await knownServers(tx, [...seenByName.keys()]);
  const asked = await askedFor(
    tx,
    rows.map(({ asciiName }) => `domain:${asciiName}`),
  );
  const read: string[] = [];
  const changes: Change[] = [];
  const drifts: DriftFound[] = [];
  for (const { id, asciiName, nameServersReadAt, servers: known } of rows) {
    const servers = seenByName.get(asciiName) ?? [];
    const ours = asked(`domain:${asciiName}`);
    const isSame = sameNameServers(known, servers);
    if (isOutdated(ours, nameServersReadAt, readAt) || (isInDoubt(ours, readAt) && !isSame)) continue;
    read.push(id);
    if (isSame) continue;
    if (nameServersReadAt !== null && !isExplained(ours, nameServersReadAt)) {
      const [before, after] = [known, servers].map((list) => list.map(({ host }) => host));
      const restore = { what: 'nameServers' as const, servers: known.map(storedServer) };
      const subject = `domain:${asciiName}`;
      drifts.push({ subject, field: 'nameServers', before: before ?? [], after: after ?? [], restore });
    }
    if (!ours.isPending) changes.push({ id, servers });
  }
  await replaceServers(tx, changes);
  await tx.$executeRaw`UPDATE domain SET name_servers_read_at = ${readAt} WHERE id = ANY(${read}::text[])`;
  await recordDrifts(tx, drifts);
}

const storedServer = ({ host, addresses }: NameServer) => ({ host, addresses: [...addresses] });

type Known = {
  readonly id: string;
  readonly asciiName: string;
  readonly nameServersReadAt: Date | null;
  readonly servers: readonly NameServer[];
};

/** The domains stay locked to the end of the transaction: what is read of their servers is what is replaced. */
async function knownServers(tx: Tx, names: readonly string[]): Promise<readonly Known[]> {
  await tx.$executeRaw`SELECT id FROM domain WHERE ascii_name = ANY(${[...names]}::text[]) ORDER BY id FOR NO KEY UPDATE`;
  return tx.$queryRaw<Known[]>`
    SELECT d.id, d.ascii_name AS "asciiName", d.name_servers_read_at AS "nameServersReadAt", COALESCE((
      SELECT json_agg(json_build_object('host', s.host, 'addresses', s.addresses) ORDER BY s.position)
      FROM domain_name_server s WHERE s.domain_id = d.id), '[]') AS servers
    FROM domain d WHERE d.ascii_name = ANY(${[...names]}::text[]) ORDER BY d.id`;
}

type Change = { readonly id: string; readonly servers: readonly NameServer[] };

/** A zone of other servers is no longer shown; one that came back to the registrar's is to be read. */
async function replaceServers(tx: Tx, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  const ids = changes.map(({ id }) => id);
  const rows = changes.flatMap(({ id, servers }) =>
    servers.map(({ host, addresses }, position) => ({ id, position, host, addresses })),
  );
  await tx.$executeRaw`DELETE FROM domain_name_server WHERE domain_id = ANY(${ids}::text[])`;
  await tx.$executeRaw`
    INSERT INTO domain_name_server (domain_id, position, host, addresses) SELECT id, position, host, addresses
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS seen(id text, position int, host text, addresses text[])`;
  const here = changes.filter(({ servers }) => usesRegistrarDns(servers)).map(({ id }) => id);
  await tx.$executeRaw`
    UPDATE zone SET state = CASE state WHEN 'elsewhere' THEN 'unread' ELSE 'elsewhere' END::zone_state
    WHERE domain_id = ANY(${ids}::text[]) AND (domain_id = ANY(${here}::text[])) = (state = 'elsewhere')`;
}
