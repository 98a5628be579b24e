import 'server-only';
import { lock } from '@/lib/base/db/locks';
import { parseDomainName } from '@/lib/base/values/domain-name';
import { fail, ok, type Result } from '@/lib/base/values/result';
import type { StaffActor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { audit } from '@/lib/people/audit/audit';
import { busyNames } from '@/lib/portfolio/domains/busy-names';
import { ownedDomain } from '@/lib/portfolio/domains/owned';
import { domainSubject } from '@/lib/portfolio/domains/subject';
import { enqueue } from '@/lib/queue/engine/enqueue';
import { pushDomain } from './operations/push-domain';
import { requestDomain } from './operations/request-domain';

type Asked = { readonly name: string; readonly login: string };

/** `unknown`: the panel has no such domain; `missing`: the registrar shows it no more. */
export type NotPushed = 'wrongName' | 'unknown' | 'missing' | 'inProgress';

/** Offers a domain, whoever's it is, to another account of the registrar: it leaves the panel once that accepts. */
export async function pushAway(change: Change<StaffActor>, { name, login }: Asked): Promise<Result<string, NotPushed>> {
  const { tx, actor, address } = change;
  const asciiName = asciiNameOf(name);
  if (asciiName === null) return fail('wrongName');
  const found = await tx.domain.findUnique({ where: { asciiName }, select: { id: true } });
  const domain = found && (await ownedDomain(change, found.id));
  if (!domain) return fail('unknown');
  if (domain.missingSince) return fail('missing');
  await lock(tx, `change:domain:${asciiName}`);
  if ((await busyNames(tx, [asciiName])).size > 0) return fail('inProgress');
  // The customer would read the login of somebody whom they did not choose: it is for staff alone.
  const input = { domainId: domain.id, asciiName, login };
  const operationId = await enqueue(tx, pushDomain, input, { actor, customerId: null });
  const details = { operationId, login };
  await audit(tx, actor, { action: pushDomain.kind, subject: domainSubject(asciiName), details, address });
  return ok(operationId);
}

export type NotRequested = 'wrongName' | 'ours' | 'inProgress';

/** Asks another partner of the registrar for a domain. */
export async function requestFromPartner(
  { tx, actor, address }: Change<StaffActor>,
  { name }: { readonly name: string },
): Promise<Result<string, NotRequested>> {
  const asciiName = asciiNameOf(name);
  if (asciiName === null) return fail('wrongName');
  await lock(tx, `change:domain:${asciiName}`);
  const ours = { asciiName, state: { not: 'gone' }, missingSince: null } as const;
  if ((await tx.domain.count({ where: ours })) > 0) return fail('ours');
  if ((await busyNames(tx, [asciiName])).size > 0) return fail('inProgress');
  const operationId = await enqueue(tx, requestDomain, { asciiName }, { actor, customerId: null });
  const details = { operationId };
  await audit(tx, actor, { action: requestDomain.kind, subject: domainSubject(asciiName), details, address });
  return ok(operationId);
}

function asciiNameOf(typed: string): string | null {
  const parsed = parseDomainName(typed);
  return parsed.ok && parsed.value.tld !== '' ? parsed.value.ascii : null;
}
