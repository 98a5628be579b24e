import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import { db } from '@/lib/base/db/client';
import { likePattern } from '@/lib/base/values/like-pattern';
import { countedTo, listTotal, type ListTotal } from '@/lib/base/values/list-total';
import { readMailAddress } from '@/lib/base/values/mail-address';
import type { CustomerListInput } from './schema';
import { inShow, mostUrgent, urgentCustomers, type UrgentRow } from './urgency';

/** How many each filter would find. */
export type CustomerCounts = Readonly<Record<Exclude<CustomerListInput['show'], 'all'>, number>>;

type Found = ListTotal & { readonly ids: readonly string[]; readonly counts: CustomerCounts };

/** Ids of one page of the customers that a search is about. */
export async function findCustomers(search: CustomerListInput, pageSize: number): Promise<Found> {
  const { q, show, sort, page, group } = search;
  const most = countedTo(page, pageSize);
  const matching = narrowed(q === '' ? null : matchingSql(q), group);
  const { urgent, all, ...counts } = await countsOf(matching, most);
  const slice = { from: (page - 1) * pageSize, pageSize };
  const ids = await (sort === 'urgent'
    ? byUrgency(search, matching, urgent, slice)
    : inOrder({ ...search, sort }, matching, slice));
  return { ids, counts, ...listTotal(show === 'all' ? all : counts[show], most) };
}

/** What presses about these customers. */
export async function whatPresses(ids: readonly string[]): Promise<ReadonlyMap<string, UrgentRow>> {
  const rows = await db.$queryRaw<UrgentRow[]>`
    SELECT id, refused, debt, unpaid, ends_on AS "endsOn" FROM (${urgentCustomers(ids)}) urgent`;
  return new Map(rows.map((row) => [row.id, row]));
}

type Counted = CustomerCounts & { readonly urgent: number; readonly all: number };
type Slice = { readonly from: number; readonly pageSize: number };

async function countsOf(matching: Prisma.Sql | null, most: number): Promise<Counted> {
  const counted = await db.$queryRaw<Counted[]>`
    SELECT count(*)::int AS urgent, (count(*) FILTER (WHERE ${inShow.refused}))::int AS refused,
      (count(*) FILTER (WHERE ${inShow.owing}))::int AS owing, (count(*) FILTER (WHERE ${inShow.unpaid}))::int AS unpaid,
      (SELECT count(*)::int FROM (SELECT FROM (${matching ?? Prisma.sql`SELECT FROM customer`}) found LIMIT ${most}) ahead) AS all
    FROM (${urgentCustomers()}) urgent WHERE ${isAmong(matching)}`;
  return counted[0] ?? { urgent: 0, all: 0, refused: 0, owing: 0, unpaid: 0 };
}

/** First those about whom something presses, then, as far as the page goes, the others, the newest first. */
async function byUrgency(
  { show }: CustomerListInput,
  matching: Prisma.Sql | null,
  urgent: number,
  { from, pageSize }: Slice,
): Promise<readonly string[]> {
  const pressing =
    from < urgent || show !== 'all'
      ? await idsOf(Prisma.sql`SELECT id FROM (${urgentCustomers()}) urgent WHERE ${isAmong(matching)} AND ${inShow[show]}
          ORDER BY ${mostUrgent} LIMIT ${pageSize} OFFSET ${from}`)
      : [];
  if (show !== 'all' || pressing.length === pageSize) return pressing;
  const others = await idsOf(Prisma.sql`
    SELECT id FROM customer WHERE ${isAmong(matching)} AND id NOT IN (SELECT id FROM (${urgentCustomers()}) urgent)
    ORDER BY created_at DESC, id DESC LIMIT ${pageSize - pressing.length} OFFSET ${Math.max(0, from - urgent)}`);
  return [...pressing, ...others];
}

type Ordered = Pick<CustomerListInput, 'show' | 'dir'> & {
  readonly sort: Exclude<CustomerListInput['sort'], 'urgent'>;
};

const columns: Readonly<Record<Ordered['sort'], Prisma.Sql>> = {
  name: Prisma.sql`name`,
  // Those of one currency together: no two of them compare.
  wallet: Prisma.sql`customer.currency <> 'RUB', customer.currency, COALESCE(wallet.minor, 0)`,
  since: Prisma.sql`created_at`,
};

// Who has never paid has no account. All wallets are read for it: an index of balances would be written with every entry.
const withWallet = Prisma.sql`
  LEFT JOIN (SELECT customer_id, currency, balance_minor AS minor FROM ledger_account WHERE kind = 'wallet') wallet
    ON wallet.customer_id = customer.id AND wallet.currency = customer.currency`;

async function inOrder(
  { show, sort, dir }: Ordered,
  matching: Prisma.Sql | null,
  { from, pageSize }: Slice,
): Promise<readonly string[]> {
  const shown =
    show === 'all'
      ? Prisma.sql`TRUE`
      : Prisma.sql`id IN (SELECT id FROM (${urgentCustomers()}) urgent WHERE ${inShow[show]})`;
  const direction = dir === 'desc' ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  return idsOf(Prisma.sql`
    SELECT id FROM customer ${sort === 'wallet' ? withWallet : Prisma.empty} WHERE ${isAmong(matching)} AND ${shown}
    ORDER BY ${columns[sort]} ${direction}, id ${direction} LIMIT ${pageSize} OFFSET ${from}`);
}

async function idsOf(statement: Prisma.Sql): Promise<readonly string[]> {
  return (await db.$queryRaw<{ id: string }[]>(statement)).map(({ id }) => id);
}

const isAmong = (matching: Prisma.Sql | null) => (matching ? Prisma.sql`id IN (${matching})` : Prisma.sql`TRUE`);

function narrowed(matching: Prisma.Sql | null, group: string | null): Prisma.Sql | null {
  if (group === null) return matching;
  const inGroup = Prisma.sql`SELECT id FROM customer WHERE group_id = ${group}`;
  return matching ? Prisma.sql`(${matching}) INTERSECT (${inGroup})` : inGroup;
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
