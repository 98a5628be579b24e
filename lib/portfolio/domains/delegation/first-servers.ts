import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { zoneIn } from '@/lib/base/values/domain-name';
import { isInside } from './name-server';
import { serverLimitsIn } from './server-limits';

type TypedServer = { host: string; addresses: string[] };

/**
 * The servers of a domain that is being registered, as its operation keeps them: as many of some hosts as its zone takes.
 * Null, so the registrar's, where its zone wants more, or one lies inside the name and would need an address.
 */
export async function firstServers(
  tx: Pick<Tx, 'zoneRule'>,
  asciiName: string,
  hosts: readonly string[] | null,
): Promise<TypedServer[] | null> {
  if (hosts === null || hosts.some((host) => isInside(host, asciiName))) return null;
  const tld = zoneIn(asciiName);
  const { fewest, most } = (await serverLimitsIn(tx, [tld]))(tld);
  const taken = hosts.slice(0, Math.max(2, most ?? hosts.length));
  return taken.length < (fewest ?? 0) ? null : taken.map((host) => ({ host, addresses: [] }));
}
