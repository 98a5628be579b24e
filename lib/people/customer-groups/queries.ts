import 'server-only';
import type { StaffActor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';
import { db } from '@/lib/base/db/client';

export type CustomerGroupRow = {
  readonly id: string;
  readonly name: string;
  readonly customers: number;
  /** Special price rules of its own. */
  readonly rules: number;
};

/** Every group, by name, with how many customers are in it. */
export async function customerGroups(actor: StaffActor): Promise<readonly CustomerGroupRow[]> {
  if (!may(actor, 'customers.view')) return [];
  const [groups, members, rules] = await Promise.all([
    db.customerGroup.findMany({ select: { id: true, name: true }, orderBy: { name: 'asc' } }),
    // A relation's `_count` would count the customers of every group there is.
    db.customer.groupBy({ by: ['groupId'], where: { groupId: { not: null } }, _count: true }),
    db.specialRule.groupBy({ by: ['groupId'], where: { groupId: { not: null } }, _count: true }),
  ]);
  const countOf = (rows: readonly { groupId: string | null; _count: number }[], id: string) =>
    rows.find(({ groupId }) => groupId === id)?._count ?? 0;
  return groups.map((group) => ({
    ...group,
    customers: countOf(members, group.id),
    rules: countOf(rules, group.id),
  }));
}
