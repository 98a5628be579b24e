import 'server-only';
import { db } from '@/lib/base/db/client';
import type { Actor, StaffActor } from '@/lib/people/access/actor';
import type { Owner } from '@/lib/people/access/owner';
import { may } from '@/lib/people/access/policy';
import { rowsOf } from '@/lib/people/access/rows';
import { countedByFilter } from '@/lib/portfolio/domains/list-limits';

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

export type DomainTagsView = {
  /** Those that it has. */
  readonly on: readonly { readonly id: string; readonly name: string }[];
  /** What the others are called. */
  readonly others: readonly string[];
};

/** The tags of one domain, as whoever looks has them: a customer's own, or staff's. */
export async function domainTags(actor: Actor, domainId: string): Promise<DomainTagsView> {
  const customerId = actor.kind === 'customer' ? actor.customerId : null;
  const domain = await db.domain.count({ where: { id: domainId, ...rowsOf(actor, 'customers.view') } });
  if (domain === 0) return { on: [], others: [] };
  const tags = await db.tag.findMany({
    where: { customerId },
    select: { id: true, name: true, tagged: { where: { domainId }, select: { domainId: true } } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  return {
    on: tags.flatMap(({ id, name, tagged }) => (tagged.length > 0 ? [{ id, name }] : [])),
    others: tags.flatMap(({ name, tagged }) => (tagged.length > 0 ? [] : [name])),
  };
}

function tagsOf(owner: string | null): Promise<readonly TagView[]> {
  return db.$queryRaw<TagView[]>`
    SELECT t.id, t.name, (SELECT count(*)::int FROM (
      SELECT FROM tagged_domain g WHERE g.tag_id = t.id LIMIT ${countedByFilter + 1}) few) AS count
    FROM tag t WHERE t.customer_id IS NOT DISTINCT FROM ${owner} ORDER BY lower(t.name), t.id`;
}
