import 'server-only';
import { lock } from '@/lib/base/db/locks';
import { fail, ok, type Result } from '@/lib/base/values/result';
import type { Actor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { audit } from '@/lib/people/audit/audit';
import { grantControl } from '@/lib/portfolio/domains/operations/grant-control';
import { revokeControl } from '@/lib/portfolio/domains/operations/revoke-control';
import { isUnderWay, ownedDomain, type OwnedDomain } from '@/lib/portfolio/domains/owned';
import { domainSubject } from '@/lib/portfolio/domains/subject';
import { enqueue } from '@/lib/queue/engine/enqueue';

export type NotChanged = 'notFound' | 'missing' | 'inProgress' | 'alreadyDone';

/** Lets another account of the registrar manage a domain that the actor may change; the one before loses it. */
export async function giveControl(
  change: Change<Actor>,
  { domainId, login }: { readonly domainId: string; readonly login: string },
): Promise<Result<string, NotChanged>> {
  const found = await settled(change, domainId);
  if (!found.ok) return found;
  const { asciiName, customerId, sharedWith } = found.value;
  if (sharedWith === login) return fail('alreadyDone');
  const input = { domainId, asciiName, login };
  const operationId = await enqueue(change.tx, grantControl, input, { actor: change.actor, customerId });
  await note(change, grantControl.kind, asciiName, { operationId, login });
  return ok(operationId);
}

/** Takes a domain back from the account that manages it too. */
export async function takeControl(
  change: Change<Actor>,
  { domainId }: { readonly domainId: string },
): Promise<Result<string, NotChanged>> {
  const found = await settled(change, domainId);
  if (!found.ok) return found;
  const { asciiName, customerId, sharedWith: login } = found.value;
  if (login === null) return fail('alreadyDone');
  const input = { domainId, asciiName, login };
  const operationId = await enqueue(change.tx, revokeControl, input, { actor: change.actor, customerId });
  await note(change, revokeControl.kind, asciiName, { operationId, login });
  return ok(operationId);
}

type Settled = OwnedDomain & { readonly sharedWith: string | null };

/** A domain of which no control is being given or taken. */
async function settled(change: Change<Actor>, domainId: string): Promise<Result<Settled, NotChanged>> {
  const domain = await ownedDomain(change, domainId);
  if (!domain) return fail('notFound');
  if (domain.missingSince) return fail('missing');
  await lock(change.tx, `change:domain:${domain.asciiName}`);
  for (const { kind } of [grantControl, revokeControl])
    if (await isUnderWay(change, domain.asciiName, kind)) return fail('inProgress');
  const row = await change.tx.domain.findUniqueOrThrow({ where: { id: domainId }, select: { sharedWith: true } });
  return ok({ ...domain, ...row });
}

async function note({ tx, actor, address }: Change<Actor>, action: string, name: string, details: Details) {
  await audit(tx, actor, { action, subject: domainSubject(name), details, address });
}

type Details = { readonly operationId: string; readonly login: string };
