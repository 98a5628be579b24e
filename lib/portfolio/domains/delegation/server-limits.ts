import 'server-only';
import { db, type Tx } from '@/lib/base/db/client';

/** How many name servers a zone takes (REG.API 8.27); null where nobody told. */
export type ServerLimits = { readonly fewest: number | null; readonly most: number | null };

/** The limits of some zones, as the registrar tells them. */
export async function serverLimitsIn(
  tx: Pick<Tx, 'zoneRule'>,
  tlds: readonly string[],
): Promise<(tld: string) => ServerLimits> {
  const rules = await tx.zoneRule.findMany({
    where: { tld: { in: [...new Set(tlds)] } },
    select: { tld: true, minServers: true, maxServers: true },
  });
  const byTld = new Map(
    rules.map(({ tld, minServers, maxServers }) => [tld, { fewest: minServers, most: maxServers }]),
  );
  return (tld) => byTld.get(tld) ?? { fewest: null, most: null };
}

/** Whether a zone takes so many. */
export const isWithin = (count: number, { fewest, most }: ServerLimits): boolean =>
  (fewest === null || count >= fewest) && (most === null || count <= most);

/** How many name servers a zone takes; public. */
export async function serverLimits(tld: string): Promise<ServerLimits> {
  return (await serverLimitsIn(db, [tld]))(tld);
}
