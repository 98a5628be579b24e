import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import type { NameServersInput } from './delegation';
import { nameServerList } from './stored-name-server';
import { sameNameServers } from './name-server';

/**
 * What gives a domain its former name servers back; null where it is somebody else's by now, where it no longer has those
 * that it was given, and where nobody knew the former ones or they are none that can be asked for.
 */
export async function formerServers(
  tx: Tx,
  { domainId, asciiName, nameServers, former }: NameServersInput,
  customerId: string | null,
): Promise<NameServersInput | null> {
  const wanted = nameServerList.safeParse(former);
  if (!wanted.success) return null;
  const domain = await tx.domain.findFirst({
    where: { id: domainId, customerId, missingSince: null, state: { in: ['active', 'suspended'] } },
    select: { nameServers: { select: { host: true, addresses: true } } },
  });
  const isAsLeft = domain !== null && sameNameServers(domain.nameServers, nameServers);
  return isAsLeft ? { domainId, asciiName, nameServers: wanted.data, former: nameServers } : null;
}
