import 'server-only';
import { lock } from '@/lib/base/db/locks';
import type { OperationId } from '@/lib/base/values/ids';
import { fail, ok, type Result } from '@/lib/base/values/result';
import type { Actor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { audit } from '@/lib/people/audit/audit';
import { enqueue } from '@/lib/queue/engine/enqueue';
import { isSuspendable } from './delegation/suspendable';
import { delegateDomain } from './operations/delegate';
import { undelegateDomain } from './operations/undelegate';
import { isUnderWay, ownedDomain } from './owned';

type Asked = { readonly domainId: string; readonly delegation: 'on' | 'off' };

type NotSwitched = 'notFound' | 'missing' | 'notInThisZone' | 'suspended' | 'inProgress' | 'alreadyDone';

/** Asks for a domain that the actor may change to leave its zone, or to come back into it. */
export async function switchDelegation(
  change: Change<Actor>,
  { domainId, delegation }: Asked,
): Promise<Result<{ readonly operationId: OperationId }, NotSwitched>> {
  const { tx, actor, address } = change;
  const domain = await ownedDomain(change, domainId);
  if (!domain) return fail('notFound');
  const { asciiName, tld, missingSince, customerId } = domain;
  if (missingSince) return fail('missing');
  if (!isSuspendable(tld)) return fail('notInThisZone');
  await lock(tx, `change:domain:${asciiName}`);
  for (const { kind } of [delegateDomain, undelegateDomain])
    if (await isUnderWay(change, asciiName, kind)) return fail('inProgress');
  // What staff suspended as a whole they bring back as a whole: the delegation is not its owner's way around that.
  const suspended = { id: domainId, state: 'suspended' } as const;
  if (actor.kind === 'customer' && (await tx.domain.count({ where: suspended })) > 0) return fail('suspended');
  const wanted = delegation === 'on' ? { undelegatedAt: { not: null } } : { undelegatedAt: null };
  if ((await tx.domain.count({ where: { id: domainId, ...wanted } })) === 0) return fail('alreadyDone');
  const kind = delegation === 'on' ? delegateDomain : undelegateDomain;
  const operationId = await enqueue(tx, kind, { domainId, asciiName }, { actor, customerId });
  await audit(tx, actor, { action: kind.kind, subject: `domain:${asciiName}`, details: { operationId }, address });
  return ok({ operationId });
}
