import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import type { Actor } from '@/lib/people/access/actor';
import { byIndex, inSight, isLike, mostFound, mostLookedAt } from './in-sight';
import { patternsOf, type Typed } from './typed';

export type FoundDomain = {
  readonly id: string;
  readonly asciiName: string;
  readonly unicodeName: string;
  /** It is the name that was typed, and not a longer one. */
  readonly isExact: boolean;
  /** Whose it is, for staff. */
  readonly customer: string | null;
};

const people = [Prisma.sql`unicode_name`];
const both = [...people, Prisma.sql`ascii_name`];

/** Domains by any part of their names: the very one first, then those that begin so, the shorter ones before. */
export async function findDomains(actor: Actor, { names }: Typed): Promise<readonly FoundDomain[]> {
  const { begins, holds } = patternsOf(names);
  const seen = inSight(actor);
  const found = await byIndex<FoundDomain>(Prisma.sql`
    SELECT d.id, d.ascii_name AS "asciiName", d.unicode_name AS "unicodeName", near.rank = 0 AS "isExact",
      (SELECT c.name FROM customer c WHERE c.id = d.customer_id) AS customer
    FROM (SELECT id, min(rank) AS rank FROM (
      (SELECT id, 0 AS rank FROM domain WHERE ascii_name = ANY(${[...names]}) AND ${seen})
      UNION ALL (SELECT id, 1 FROM domain WHERE ${isLike(people, begins)} AND ${seen} LIMIT ${mostLookedAt})
      UNION ALL (SELECT id, 2 FROM domain WHERE ${isLike(both, holds)} AND ${seen} LIMIT ${mostLookedAt})
    ) looked GROUP BY id) near JOIN domain d ON d.id = near.id
    ORDER BY near.rank, length(d.unicode_name), d.ascii_name LIMIT ${mostFound}`);
  return actor.kind === 'staff' ? found : found.map((domain) => ({ ...domain, customer: null }));
}
