import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import { db } from '@/lib/base/db/client';
import { countedTo, listTotal, type ListTotal } from '@/lib/base/values/list-total';
import { moneyFromDatabase, type Money } from '@/lib/base/values/money';
import type { Owner } from '@/lib/people/access/owner';
import { countedByFilter, invoicePageSize } from './page-size';
import type { InvoiceSearch } from './schema';

export type InvoiceRow = {
  readonly id: string;
  readonly number: number;
  readonly issuedAt: Date;
  readonly state: 'open' | 'paid' | 'void';
  readonly total: Money;
  readonly names: readonly string[];
};

export type InvoiceList = ListTotal & {
  readonly rows: readonly InvoiceRow[];
  /** How many there are of a state, up to one more than is counted. */
  readonly counts: Readonly<Record<InvoiceRow['state'], number>>;
};

/** One page of a customer's invoices, what is not settled first. */
export async function invoicesOf({ customerId }: Owner, search: InvoiceSearch): Promise<InvoiceList> {
  const [ids, counted] = await Promise.all([idsOf(customerId, search), countsOf(customerId, search)]);
  const found = await db.invoice.findMany({
    where: { id: { in: [...ids] }, customerId },
    include: { lines: { orderBy: { position: 'asc' }, select: { description: true } } },
  });
  const byId = new Map(found.map((invoice) => [invoice.id, invoice]));
  const rows = ids.flatMap((id) => byId.get(id) ?? []);
  return {
    ...counted,
    rows: rows.map(({ id, number, issuedAt, state, totalMinor, currency, lines }) => ({
      id,
      number,
      issuedAt,
      state,
      total: moneyFromDatabase(totalMinor, currency),
      names: lines.map(({ description }) => description),
    })),
  };
}

// Only ids are sorted and skipped, from the index of their order.
async function idsOf(customerId: string, search: InvoiceSearch): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM invoice WHERE ${conditions(customerId, search.show)} ORDER BY ${orderOf(search)}
    LIMIT ${invoicePageSize} OFFSET ${(search.page - 1) * invoicePageSize}`;
  return rows.map(({ id }) => id);
}

/** The order of a list; what is not settled first as the index invoice_urgency_of_owner says it. */
function orderOf({ sort, dir }: InvoiceSearch): Prisma.Sql {
  if (sort === 'urgent') return Prisma.sql`(state = 'open') DESC, number DESC`;
  const direction = dir === 'desc' ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  // Numbers are given in the order of their dates.
  if (sort === 'date') return Prisma.sql`number ${direction}`;
  return Prisma.sql`total_minor ${direction}, number ${direction}`;
}

type Counted = InvoiceList['counts'] & { readonly all: number };

async function countsOf(
  customerId: string,
  { show, page }: InvoiceSearch,
): Promise<ListTotal & Pick<InvoiceList, 'counts'>> {
  const most = countedTo(page, invoicePageSize);
  const count = (of: InvoiceSearch['show'], limit: number) => Prisma.sql`
    (SELECT count(*)::int FROM (SELECT FROM invoice WHERE ${conditions(customerId, of)} LIMIT ${limit}) few)`;
  const [counted] = await db.$queryRaw<Counted[]>`
    SELECT ${count(show, most)} AS all, ${count('open', countedByFilter + 1)} AS open,
      ${count('paid', countedByFilter + 1)} AS paid, ${count('void', countedByFilter + 1)} AS void`;
  const { all, ...counts } = counted ?? { all: 0, open: 0, paid: 0, void: 0 };
  return { ...listTotal(all, most), counts };
}

function conditions(customerId: string, show: InvoiceSearch['show']): Prisma.Sql {
  const ofOwner = Prisma.sql`customer_id = ${customerId}`;
  return show === 'all' ? ofOwner : Prisma.sql`${ofOwner} AND state = ${show}::invoice_state`;
}
