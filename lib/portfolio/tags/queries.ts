import 'server-only';
import { db } from '@/lib/base/db/client';
import type { StaffActor } from '@/lib/people/access/actor';
import type { Owner } from '@/lib/people/access/owner';
import { may } from '@/lib/people/access/policy';
import { countedByFilter } from '@/lib/portfolio/domains/search';

export type TagView = {
  readonly id: string;
  readonly name: string;
  /** How many domains have it, counted to `countedByFilter` and one more. */
  readonly count: number;
};

/** A customer's tags by name. */
export function ownTags({ customerId }: Owner): Promise<readonly TagView[]> {
  return tagsOf(customerId);
}

/** Staff's tags by name; none for whoever may not see customers' names. */
export async function staffTags(actor: StaffActor): Promise<readonly TagView[]> {
  return may(actor, 'customers.view') ? tagsOf(null) : [];
}

function tagsOf(owner: string | null): Promise<readonly TagView[]> {
  return db.$queryRaw<TagView[]>`
    SELECT t.id, t.name, (SELECT count(*)::int FROM (
      SELECT FROM tagged_domain g WHERE g.tag_id = t.id LIMIT ${countedByFilter + 1}) few) AS count
    FROM tag t WHERE t.customer_id IS NOT DISTINCT FROM ${owner} ORDER BY lower(t.name), t.id`;
}
