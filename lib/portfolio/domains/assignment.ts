import 'server-only';
import { now } from '@/lib/base/clock/clock';
import type { Tx } from '@/lib/base/db/client';
import { fail, ok, type Result } from '@/lib/base/values/result';
import type { Actor, StaffActor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { auditAll } from '@/lib/people/audit/audit';
import { enqueueAll } from '@/lib/queue/engine/enqueue';
import { busyNames } from './busy-names';
import { revokeControl } from './operations/revoke-control';

/** To whom a domain goes; null takes it back. `before` is whose it was when that was decided, where that matters. */
export type Assignment = {
  readonly domainId: string;
  readonly customerId: string | null;
  readonly before?: string | null;
};

/** `inProgress`: operations of these names are under way, or they are not at the registrar yet. */
export type NotAssigned = 'notFound' | 'stale' | { readonly code: 'inProgress'; readonly names: readonly string[] };

/** Gives domains to customers, all of them or none; answers how many changed hands. Not while an operation of one is under way. */
export async function assignOwners(
  change: Change<StaffActor>,
  assignments: readonly Assignment[],
): Promise<Result<{ readonly count: number }, NotAssigned>> {
  return changeOwners(change, assignments);
}

/** The same by whoever has made sure that they may: staff, or the two customers whom it is about. */
export async function changeOwners(
  { tx, actor, address }: Change<Actor>,
  assignments: readonly Assignment[],
): Promise<Result<{ readonly count: number }, NotAssigned>> {
  const asked = new Map(assignments.map((assignment) => [assignment.domainId, assignment]));
  const domains = await heldDomains(tx, [...asked.keys()]);
  if (domains.length < asked.size || !(await areKnown(tx, assignments))) return fail('notFound');
  const isStale = domains.some(({ id, customerId }) => {
    const before = asked.get(id)?.before;
    return before !== undefined && before !== customerId;
  });
  if (isStale) return fail('stale');
  const busy = await unassignable(tx, domains);
  if (busy.length > 0) return fail({ code: 'inProgress', names: busy });
  const changed = domains.filter(({ id, customerId }) => asked.get(id)?.customerId !== customerId);
  // Whose wallet pays for renewals is for the new owner to decide.
  await tx.$executeRaw`
    UPDATE domain SET customer_id = given.customer_id, contact_id = NULL, auto_renews = FALSE, documents_url = NULL
    FROM unnest(${[...asked.keys()]}::text[], ${[...asked.values()].map(({ customerId }) => customerId)}::text[])
      AS given (id, customer_id)
    WHERE domain.id = given.id AND domain.customer_id IS DISTINCT FROM given.customer_id`;
  // What its owner offered to somebody is nobody's to accept any more.
  await tx.handOver.updateMany({
    where: { domainId: { in: changed.map(({ id }) => id) }, state: 'offered' },
    data: { state: 'withdrawn', endedAt: now() },
  });
  // Nor does whomever the former owner let manage it go on doing so. It is the panel's own: the new owner does not see it.
  const shared = changed.flatMap(({ id: domainId, asciiName, sharedWith: login }) =>
    login === null ? [] : [{ input: { domainId, asciiName, login }, customerId: null }],
  );
  if (shared.length > 0) await enqueueAll(tx, revokeControl, shared, { actor: { userId: null } });
  await auditAll(
    tx,
    actor,
    changed.map(({ id, asciiName, customerId: before }) => {
      const after = asked.get(id)?.customerId ?? null;
      const whose = after ?? before;
      return {
        action: 'domain.assign',
        subject: `domain:${asciiName}`,
        details: { before, after },
        address,
        ...(whose !== null && { customerId: whose }),
      };
    }),
  );
  return ok({ count: changed.length });
}

type Held = {
  readonly id: string;
  readonly asciiName: string;
  readonly customerId: string | null;
  readonly serviceId: bigint | null;
  readonly sharedWith: string | null;
};

// Waits for whoever is asking for something in the name of the owner, and they for us (keepOwner); in the order of ids,
// so that two who assign the same domains do not wait for each other.
async function heldDomains(tx: Tx, ids: readonly string[]): Promise<readonly Held[]> {
  return tx.$queryRaw<Held[]>`
    SELECT id, ascii_name AS "asciiName", customer_id AS "customerId", service_id AS "serviceId", shared_with AS "sharedWith"
    FROM domain WHERE id = ANY(${[...ids]}::text[]) ORDER BY id FOR NO KEY UPDATE`;
}

async function areKnown(tx: Tx, assignments: readonly Assignment[]): Promise<boolean> {
  const ids = [...new Set(assignments.flatMap(({ customerId }) => customerId ?? []))];
  return (await tx.customer.count({ where: { id: { in: ids } } })) === ids.length;
}

async function unassignable(tx: Tx, domains: readonly Held[]): Promise<readonly string[]> {
  const names = domains.map(({ asciiName }) => asciiName);
  const busy = await busyNames(tx, names);
  return domains
    .filter(({ asciiName, serviceId }) => busy.has(asciiName) || serviceId === null)
    .map(({ asciiName }) => asciiName);
}
