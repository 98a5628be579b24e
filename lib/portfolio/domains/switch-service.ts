import 'server-only';
import { now } from '@/lib/base/clock/clock';
import { lock } from '@/lib/base/db/locks';
import { dayOf } from '@/lib/base/values/day';
import type { OperationId } from '@/lib/base/values/ids';
import { fail, ok, type Result } from '@/lib/base/values/result';
import type { StaffActor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { audit } from '@/lib/people/audit/audit';
import { enqueue } from '@/lib/queue/engine/enqueue';
import { resumeDomain } from './operations/resume';
import { suspendDomain } from './operations/suspend';
import { isUnderWay, ownedDomain } from './owned';

type Asked = { readonly domainId: string; readonly service: 'on' | 'off'; readonly reason: string };

type NotSwitched = 'notFound' | 'missing' | 'inProgress' | 'alreadyDone' | 'expired';

/** Asks for a domain to be suspended at the registrar, or resumed; in the name of its owner, who reads the reason. */
export async function switchService(
  change: Change<StaffActor>,
  { domainId, service, reason }: Asked,
): Promise<Result<{ readonly operationId: OperationId }, NotSwitched>> {
  const { tx, actor, address } = change;
  const domain = await ownedDomain(change, domainId);
  if (!domain) return fail('notFound');
  const { asciiName, serviceId, missingSince, expiresOn, customerId } = domain;
  if (missingSince) return fail('missing');
  await lock(tx, `change:domain:${asciiName}`);
  for (const { kind } of [suspendDomain, resumeDomain])
    if (await isUnderWay(change, asciiName, kind)) return fail('inProgress');
  const [kind, from] = service === 'off' ? [suspendDomain, 'active' as const] : [resumeDomain, 'suspended' as const];
  if ((await tx.domain.count({ where: { id: domainId, state: from } })) === 0) return fail('alreadyDone');
  if (service === 'on' && expiresOn !== null && dayOf(expiresOn) <= dayOf(now())) return fail('expired');
  const input = { domainId, asciiName, serviceId, reason };
  const operationId = await enqueue(tx, kind, input, { actor, customerId });
  const details = { operationId, reason };
  await audit(tx, actor, { action: kind.kind, subject: `domain:${asciiName}`, details, address });
  return ok({ operationId });
}
