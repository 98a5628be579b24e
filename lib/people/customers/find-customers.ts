import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import { db } from '@/lib/base/db/client';
import { likePattern } from '@/lib/base/values/like-pattern';
import { countedTo, listTotal, type ListTotal } from '@/lib/base/values/list-total';
import { readMailAddress } from '@/lib/base/values/mail-address';

/** Ids of one page of the customers that a text is about, the newest first; of all where it is empty. */
export async function findCustomers(
  text: string,
  page: number,
  pageSize: number,
): Promise<ListTotal & { readonly ids: readonly string[] }> {
  const matching = text === '' ? Prisma.sql`SELECT id FROM customer` : matchingSql(text);
  const most = countedTo(page, pageSize);
  const [found, counted] = await Promise.all([
    db.$queryRaw<{ id: string }[]>`
      SELECT id FROM customer WHERE ${text === '' ? Prisma.sql`TRUE` : Prisma.sql`id IN (${matching})`}
      ORDER BY created_at DESC, id DESC LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`,
    db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM (SELECT FROM (${matching}) matching LIMIT ${most}) ahead`,
  ]);
  return { ids: found.map(({ id }) => id), ...listTotal(counted[0]?.count ?? 0, most) };
}

// One question a table: each has an index for its own, and none for a choice between them.
function matchingSql(text: string): Prisma.Sql {
  const part = `%${likePattern(text)}%`;
  // Addresses are kept in their one spelling, whichever of them is searched for.
  const address = `%${likePattern(readMailAddress(text) ?? text)}%`;
  return Prisma.sql`
    SELECT id FROM customer WHERE id = ${text}
    UNION SELECT id FROM customer WHERE name ILIKE ${part} OR email ILIKE ${address}
    UNION SELECT customer_id FROM "user" WHERE email ILIKE ${address} AND customer_id IS NOT NULL
    UNION SELECT customer_id FROM domain
      WHERE (unicode_name ILIKE ${part} OR ascii_name ILIKE ${part}) AND customer_id IS NOT NULL`;
}
