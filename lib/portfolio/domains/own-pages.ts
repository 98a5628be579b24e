import 'server-only';
import type { Actor } from '@/lib/people/access/actor';
import { db } from '@/lib/base/db/client';
import { routes } from '@/lib/base/routes';
import { domainSubject, nameIn } from './subject';

/** Where domains are shown that are registered, by subject. A name that was ordered may be another customer's by now. */
export async function ownPages(actor: Actor, subjects: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const owner = actor.kind === 'customer' ? { customerId: actor.customerId } : {};
  const domains = await db.domain.findMany({
    where: { asciiName: { in: subjects.map(nameIn) }, state: { not: 'registering' }, ...owner },
    select: { id: true, asciiName: true },
  });
  return new Map(domains.map(({ id, asciiName }) => [domainSubject(asciiName), routes.domain(id)]));
}
