import 'server-only';
import { lock } from '@/lib/base/db/locks';
import type { OperationId } from '@/lib/base/values/ids';
import { fail, ok, type Result } from '@/lib/base/values/result';
import type { Actor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { audit } from '@/lib/people/audit/audit';
import { enqueue } from '@/lib/queue/engine/enqueue';
import { isInside } from './delegation/name-server';
import { deleteHost } from './operations/delete-host';
import { registerHost } from './operations/register-host';
import { isUnderWay, ownedDomain } from './owned';
import { keepsHosts } from './registrant/keeps-hosts';

type Asked = {
  readonly domainId: string;
  readonly verb: 'add' | 'remove';
  readonly host: string;
  readonly address: string;
};
type HostNotChanged = 'notFound' | 'missing' | 'notHere' | 'outside' | 'inProgress' | 'alreadyDone' | 'inUse';

/** Asks for an address of a name server inside a domain to be kept by its registry, or to be forgotten. */
export async function changeHost(
  change: Change<Actor>,
  { domainId, verb, host, address: ip }: Asked,
): Promise<Result<{ readonly operationId: OperationId }, HostNotChanged>> {
  const { tx, actor, address } = change;
  const domain = await ownedDomain(change, domainId);
  if (!domain) return fail('notFound');
  const { asciiName, tld, missingSince, customerId } = domain;
  if (missingSince) return fail('missing');
  if (!keepsHosts(tld)) return fail('notHere');
  if (!isInside(host, asciiName) || host === asciiName) return fail('outside');
  await lock(tx, `change:domain:${asciiName}`);
  for (const { kind } of [registerHost, deleteHost])
    if (await isUnderWay(change, asciiName, kind)) return fail('inProgress');
  const kept = await tx.domainHost.findMany({ where: { domainId, host }, select: { address: true } });
  const isKept = kept.some((known) => known.address === ip);
  if (isKept === (verb === 'add')) return fail('alreadyDone');
  const isLast = kept.length === 1;
  if (verb === 'remove' && isLast && (await tx.domainNameServer.count({ where: { host, domain: { customerId } } })) > 0)
    return fail('inUse');
  const kind = verb === 'add' ? registerHost : deleteHost;
  const operationId = await enqueue(tx, kind, { domainId, asciiName, host, address: ip }, { actor, customerId });
  const details = { operationId, host, address: ip };
  await audit(tx, actor, { action: kind.kind, subject: `domain:${asciiName}`, details, address });
  return ok({ operationId });
}
