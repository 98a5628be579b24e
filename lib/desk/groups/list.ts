import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import { db } from '@/lib/base/db/client';
import { countedTo, listTotal, type ListTotal } from '@/lib/base/values/list-total';
import { groupsPageSize, type GroupSearch } from './schema';

export type FoundGroups = ListTotal & {
  readonly ids: readonly string[];
  /** How many hold something that waits for a person. */
  readonly waiting: number;
};

/** Ids of one page of groups, of an owner or all: those with something that waits for a person first, then the latest. */
export async function findGroups(owner: string | null, search: GroupSearch): Promise<FoundGroups> {
  const most = countedTo(search.page, groupsPageSize);
  const groups = { owned: ownedBy(owner), waiting: waitingIn(owner) };
  const { waiting, all } = await countsOf(groups, most);
  const from = (search.page - 1) * groupsPageSize;
  const first =
    from < waiting ? await idsOf(Prisma.sql`${groups.owned} AND id IN (${groups.waiting})`, groupsPageSize, from) : [];
  if (search.show === 'waiting') return { ids: first, waiting, ...listTotal(waiting, most) };
  const left = groupsPageSize - first.length;
  const others = await idsOf(
    Prisma.sql`${groups.owned} AND id NOT IN (${groups.waiting})`,
    left,
    Math.max(0, from - waiting),
  );
  return { ids: [...first, ...others], waiting, ...listTotal(all, most) };
}

type Groups = { readonly owned: Prisma.Sql; readonly waiting: Prisma.Sql };

async function countsOf({ owned, waiting }: Groups, most: number) {
  const [counted] = await db.$queryRaw<{ waiting: number; all: number }[]>`
    SELECT (SELECT count(*)::int FROM operation_group WHERE ${owned} AND id IN (${waiting})) AS waiting,
      (SELECT count(*)::int FROM (SELECT FROM operation_group WHERE ${owned} LIMIT ${most}) ahead) AS all`;
  return counted ?? { waiting: 0, all: 0 };
}

async function idsOf(where: Prisma.Sql, limit: number, offset: number): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM operation_group WHERE ${where} ORDER BY asked_at DESC, id DESC LIMIT ${limit} OFFSET ${offset}`;
  return rows.map(({ id }) => id);
}

/** As `decidable` says it: an order has a page of its own. */
function ownedBy(owner: string | null): Prisma.Sql {
  if (owner === null) return Prisma.sql`TRUE`;
  return Prisma.sql`customer_id = ${owner}
    AND NOT EXISTS (SELECT FROM "order" WHERE "order".group_id = operation_group.id)`;
}

/** As the indexes operation_attention_of_group and operation_attention_of_customer say it. */
function waitingIn(owner: string | null): Prisma.Sql {
  const whose = owner === null ? Prisma.empty : Prisma.sql`AND customer_id = ${owner}`;
  return Prisma.sql`SELECT group_id FROM operation WHERE state = 'attention' AND group_id IS NOT NULL ${whose}`;
}
