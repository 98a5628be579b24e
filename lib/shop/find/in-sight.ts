import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import { db } from '@/lib/base/db/client';
import type { Actor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';

/** How many of a kind are shown. */
export const mostFound = 6;

/** How many are looked at to choose them from: the closest of these, not of all. */
export const mostLookedAt = 60;

/** The rows of a table that an actor may find, by its column `customer_id`. */
export function inSight(actor: Actor): Prisma.Sql {
  if (actor.kind === 'customer') return Prisma.sql`customer_id = ${actor.customerId}`;
  return may(actor, 'customers.view') ? Prisma.sql`TRUE` : Prisma.sql`FALSE`;
}

/** A column holds any of the patterns; `fold` where it keeps capitals. */
export function isLike(columns: readonly Prisma.Sql[], patterns: readonly string[], fold = false): Prisma.Sql {
  const like = fold ? Prisma.sql`ILIKE` : Prisma.sql`LIKE`;
  const likes = patterns.flatMap((pattern) => columns.map((column) => Prisma.sql`${column} ${like} ${pattern}`));
  return likes.length > 0 ? Prisma.sql`(${Prisma.join(likes, ' OR ')})` : Prisma.sql`FALSE`;
}

/** Asks through indexes alone: where many rows may match, the planner finds reading all of them cheaper than it is. */
export async function byIndex<Row>(question: Prisma.Sql): Promise<readonly Row[]> {
  const [, rows] = await db.$transaction([
    db.$executeRaw`SET LOCAL enable_seqscan = off`,
    db.$queryRaw<Row[]>(question),
  ]);
  return rows;
}
