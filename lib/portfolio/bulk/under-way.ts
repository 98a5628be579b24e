import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import type { Actor } from '@/lib/people/access/actor';
import { domainSubject } from '@/lib/portfolio/domains/subject';
import { proposalFields, remedyOf } from '@/lib/queue/live/remedy';
import type { ChosenDomain } from './chosen';

/** `free`: nothing of this kind is under way. `refused`: something was, and asking for another thing mends it. */
export type Standing =
  | { readonly kind: 'free' }
  | { readonly kind: 'inProgress' }
  | { readonly kind: 'refused'; readonly operationId: string };

/** Whether an operation of one of the kinds has not ended, of each of many domains. */
export async function standings(
  tx: Tx,
  actor: Actor,
  { domains, kinds }: { readonly domains: readonly ChosenDomain[]; readonly kinds: readonly string[] },
): Promise<(domain: ChosenDomain) => Standing> {
  const rows = await tx.operation.findMany({
    where: {
      subject: { in: domains.map(({ asciiName }) => domainSubject(asciiName)) },
      kind: { in: [...kinds] },
      endedAt: null,
    },
    orderBy: { seq: 'asc' },
    select: {
      id: true,
      kind: true,
      subject: true,
      state: true,
      customerId: true,
      errorCode: true,
      errorText: true,
      errorParams: true,
      ...proposalFields,
    },
  });
  const bySubject = new Map<string, typeof rows>();
  for (const row of rows) bySubject.set(row.subject, [...(bySubject.get(row.subject) ?? []), row]);
  return ({ asciiName }) => {
    const [first, ...more] = bySubject.get(domainSubject(asciiName)) ?? [];
    if (!first) return { kind: 'free' };
    const isTheirs = actor.kind === 'staff' || first.customerId === actor.customerId;
    const isMended = more.length === 0 && isTheirs && remedyOf(first) === 'nameServers';
    return isMended ? { kind: 'refused', operationId: first.id } : { kind: 'inProgress' };
  };
}
