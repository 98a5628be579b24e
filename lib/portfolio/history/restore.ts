import 'server-only';
import { lock } from '@/lib/base/db/locks';
import { fail, ok, type Result } from '@/lib/base/values/result';
import type { Actor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { rowsOf } from '@/lib/people/access/rows';
import { audit } from '@/lib/people/audit/audit';
import { bumpVersion } from '@/lib/portfolio/dns/zone/mirror';
import { undoOperation } from '@/lib/queue/engine/by-hand-undo';
import { ownedDomain } from '@/lib/portfolio/domains/owned';

/** Asks for what was there before one change of a domain, by an operation of its own; answers that one's id. */
export async function restoreBefore(
  change: Change<Actor>,
  { domainId, operationId }: { readonly domainId: string; readonly operationId: string },
): Promise<Result<string, 'notFound' | 'noWayBack'>> {
  const { tx, actor, address } = change;
  const domain = await ownedDomain(change, domainId);
  if (!domain) return fail('notFound');
  const { asciiName } = domain;
  await lock(tx, `change:domain:${asciiName}`);
  const subjects = { in: [`domain:${asciiName}`, `zone:${asciiName}`] };
  const done = await tx.operation.findFirst({
    where: { id: operationId, subject: subjects, ...rowsOf(actor, 'operations.view') },
    select: { kind: true },
  });
  if (!done) return fail('notFound');
  const restored = await undoOperation(tx, operationId, actor);
  if (!restored.ok) return restored;
  // Whoever looks at the zone as it was gets a conflict instead of a surprise.
  if (done.kind === 'zone.change') await bumpVersion(tx, domainId);
  const details = { operationId: restored.value, kind: done.kind };
  await audit(tx, actor, { action: 'domain.restore', subject: `domain:${asciiName}`, details, address });
  return ok(restored.value);
}
