import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import { db } from '@/lib/base/db/client';
import { dateOfDay } from '@/lib/base/values/day';
import { moneyFromDatabase, type Money } from '@/lib/base/values/money';
import { readDay } from '@/lib/base/values/typed-day';
import type { StaffActor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';
import type { QueueRow } from '@/lib/queue/live/row';
import { asciiOf } from '@/lib/registrar/answers/same-name';
import { operationsBehind, operationsOn } from './our-operations';
import { mostBills, type BillSearch } from './schema';

export { accountStatistics } from './statistics';

export type BillRow = {
  readonly billId: string;
  /** notpayed, confirmed, payed or cancelled, or what else the registrar says. */
  readonly status: string;
  readonly total: Money;
  readonly billedOn: Date | null;
  readonly payType: string;
  /** As machines write them; of a refill none. */
  readonly names: readonly string[];
};

export type BillList = {
  readonly rows: readonly BillRow[];
  readonly count: number;
  /** Of all that the list finds, one a currency. */
  readonly sums: readonly Money[];
  readonly unpaid: number;
};

const fields = {
  billId: true,
  status: true,
  currency: true,
  totalMinor: true,
  billedOn: true,
  payType: true,
  items: { orderBy: { position: 'asc' }, select: { asciiName: true } },
} as const satisfies Prisma.RegistrarBillSelect;

const latestFirst = [{ billedOn: { sort: 'desc', nulls: 'last' } }, { billId: 'desc' }] as const;

/** The registrar's bills that a search finds, a page of them; the latest first. */
export async function billList(actor: StaffActor, search: BillSearch): Promise<BillList> {
  if (!may(actor, 'registrar.view')) return { rows: [], count: 0, sums: [], unpaid: 0 };
  const where = whereOf(search);
  const [rows, sums, unpaid] = await Promise.all([
    db.registrarBill.findMany({
      where,
      orderBy: [...latestFirst],
      skip: (search.page - 1) * mostBills,
      take: mostBills,
      select: fields,
    }),
    db.registrarBill.groupBy({ by: ['currency'], where, _sum: { totalMinor: true }, _count: true }),
    db.registrarBill.count({ where: unpaidNow }),
  ]);
  return {
    rows: rows.map(rowOf),
    count: sums.reduce((count, { _count }) => count + _count, 0),
    sums: sums.map(({ currency, _sum }) => moneyFromDatabase(_sum.totalMinor ?? 0n, currency)),
    unpaid,
  };
}

/** The registrar's latest bills to the reseller. */
export async function recentBills(actor: StaffActor, limit = 10): Promise<readonly BillRow[]> {
  if (!may(actor, 'registrar.view')) return [];
  const rows = await db.registrarBill.findMany({ orderBy: [...latestFirst], take: limit, select: fields });
  return rows.map(rowOf);
}

/** Some bills by their numbers, in the order of those. */
export async function chosenBills(actor: StaffActor, ids: readonly string[]): Promise<readonly BillRow[]> {
  if (!may(actor, 'registrar.view') || ids.length === 0) return [];
  const rows = await db.registrarBill.findMany({
    where: { billId: { in: ids.map(BigInt) } },
    orderBy: { billId: 'asc' },
    select: fields,
  });
  return rows.map(rowOf);
}

export type BillItem = {
  readonly position: number;
  readonly itemtype: string;
  readonly asciiName: string;
  readonly servtype: string;
  readonly serviceId: string | null;
  readonly action: string;
  /** The name is in the panel. */
  readonly isOurs: boolean;
  /** Operations that may have ordered it. */
  readonly operations: readonly QueueRow[];
};

export type BillView = Omit<BillRow, 'names'> & {
  readonly paidOn: Date | null;
  readonly readAt: Date;
  readonly items: readonly BillItem[];
  /** What was asked for this bill itself, the latest first. */
  readonly operations: readonly QueueRow[];
};

/** One bill; null when there is none. */
export async function billView(actor: StaffActor, id: string): Promise<BillView | null> {
  if (!may(actor, 'registrar.view') || !/^[1-9]\d{0,14}$/.test(id)) return null;
  const bill = await db.registrarBill.findUnique({
    where: { billId: BigInt(id) },
    include: { items: { orderBy: { position: 'asc' } } },
  });
  if (!bill) return null;
  const names = [...new Set(bill.items.flatMap(({ asciiName }) => (asciiName === '' ? [] : [asciiName])))];
  const [domains, behind, operations] = await Promise.all([
    db.domain.findMany({ where: { asciiName: { in: names } }, select: { asciiName: true } }),
    operationsBehind(actor, names, bill.billedOn),
    operationsOn(actor, id),
  ]);
  const ours = new Set(domains.map(({ asciiName }) => asciiName));
  const { billId, status, currency, totalMinor, billedOn, paidOn, payType, readAt } = bill;
  return {
    billId: String(billId),
    status,
    total: moneyFromDatabase(totalMinor, currency),
    billedOn,
    paidOn,
    payType,
    readAt,
    operations,
    items: bill.items.map(({ position, itemtype, asciiName, servtype, serviceId, action }) => ({
      position,
      itemtype,
      asciiName,
      servtype,
      serviceId: serviceId === null ? null : String(serviceId),
      action,
      isOurs: ours.has(asciiName),
      operations: servtype === 'domain' ? (behind.get(asciiName) ?? []) : [],
    })),
  };
}

const unpaidNow = { status: { in: ['notpayed', 'confirmed'] } } satisfies Prisma.RegistrarBillWhereInput;

function whereOf({ show, from, until, payType, q }: BillSearch): Prisma.RegistrarBillWhereInput {
  const since = dateOfDay(readDay(from));
  const till = dateOfDay(readDay(until));
  return {
    ...(show === 'unpaid' ? unpaidNow : show === 'all' ? {} : { status: show }),
    ...((since ?? till) && { billedOn: { ...(since && { gte: since }), ...(till && { lte: till }) } }),
    ...(payType !== '' && { payType }),
    ...(q !== '' && found(q)),
  };
}

/** A number is a bill's; anything else is a name, as it is written on the bill. */
function found(q: string): Prisma.RegistrarBillWhereInput {
  if (/^\d{1,15}$/.test(q)) return { billId: BigInt(q) };
  return { items: { some: { asciiName: asciiOf(q) } } };
}

type Row = Prisma.RegistrarBillGetPayload<{ select: typeof fields }>;

function rowOf({ billId, currency, totalMinor, items, ...row }: Row): BillRow {
  const names = items.flatMap(({ asciiName }) => (asciiName === '' ? [] : [asciiName]));
  return {
    ...row,
    billId: String(billId),
    total: moneyFromDatabase(totalMinor, currency),
    names: [...new Set(names)],
  };
}
