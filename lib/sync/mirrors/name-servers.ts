import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { mirrorNameServers } from '@/lib/portfolio/domains/delegation/delegation';
import { sameNameServers, usesRegistrarDns, type NameServer } from '@/lib/portfolio/domains/delegation/name-server';
import { askedFor, isExplained, isInDoubt, isOutdated } from '@/lib/sync/drift/asked-for';
import { recordDrifts, type DriftFound } from '@/lib/sync/drift/drift';

export type SeenNameServers = { readonly asciiName: string; readonly servers: readonly NameServer[] };

/** Brings the cached name servers of some domains up to what the registrar shows, asked at `readAt`. */
export async function mirrorAllNameServers(tx: Tx, seen: readonly SeenNameServers[], readAt: Date): Promise<void> {
  const names = seen.map(({ asciiName }) => asciiName);
  const asked = await askedFor(
    tx,
    names.map((name) => `domain:${name}`),
  );
  const rows = await tx.domain.findMany({
    where: { asciiName: { in: names } },
    select: {
      id: true,
      asciiName: true,
      nameServersReadAt: true,
      nameServers: { orderBy: { position: 'asc' }, select: { host: true, addresses: true } },
    },
  });
  const seenByName = new Map(seen.map(({ asciiName, servers }) => [asciiName, servers] as const));
  const drifts: DriftFound[] = [];
  const current = rows.filter((row) => {
    const ours = asked(`domain:${row.asciiName}`);
    if (isOutdated(ours, row.nameServersReadAt, readAt)) return false;
    return !isInDoubt(ours, readAt) || sameNameServers(row.nameServers, seenByName.get(row.asciiName) ?? []);
  });
  for (const { id, asciiName, nameServersReadAt, nameServers } of current) {
    const servers = seenByName.get(asciiName) ?? [];
    if (sameNameServers(nameServers, servers)) continue;
    const ours = asked(`domain:${asciiName}`);
    const isKnown = nameServersReadAt !== null && !isExplained(ours, nameServersReadAt);
    const before = nameServers.map(({ host }) => host);
    if (isKnown)
      drifts.push({
        subject: `domain:${asciiName}`,
        field: 'nameServers',
        before,
        after: servers.map(({ host }) => host),
      });
    if (ours.isPending) continue;
    await mirrorNameServers(tx, id, servers, null);
    await tx.zone.updateMany({
      where: { domainId: id, state: usesRegistrarDns(servers) ? 'elsewhere' : { not: 'elsewhere' } },
      data: { state: usesRegistrarDns(servers) ? 'unread' : 'elsewhere' },
    });
  }
  const ids = current.map(({ id }) => id);
  await tx.domain.updateMany({ where: { id: { in: ids } }, data: { nameServersReadAt: readAt } });
  await recordDrifts(tx, drifts);
}
