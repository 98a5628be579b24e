import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import { now } from '@/lib/base/clock/clock';
import { db } from '@/lib/base/db/client';
import { dateOfDay } from '@/lib/base/values/day';
import { homeCurrency, money, moneyFromDatabase, type Money } from '@/lib/base/values/money';
import { registrarBalance } from '@/lib/desk/registrar/queries';
import type { StaffActor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';
import { dueRenewals, type PaidFrom } from '@/lib/shop/renewals/forecast/due';
import type { DueSearch } from './schema';
import { leftAfter, shortfallOf, type DueDay, type Shortfall } from './shortfall';

export { failedCharges, type FailedCharge } from './failed-charges';
export type { DueDay, Shortfall } from './shortfall';

export type DueCalendar = {
  readonly days: readonly (DueDay & { /** Of the balance, after this day. */ readonly left: Money | null })[];
  readonly balance: Money | null;
  readonly shortfall: Shortfall | null;
};

type DayRow = Omit<DueDay, 'cost'> & { readonly cost: bigint };

/** The renewals of the days ahead against our balance at the registrar and against the money of those who pay for them. */
export async function dueCalendar(actor: StaffActor, at = now()): Promise<DueCalendar | null> {
  if (!may(actor, 'registrar.view')) return null;
  const balance = await roublesAt(actor);
  const due = await dueRenewals(db, { at, balanceMinor: balance?.minor ?? null });
  const rows = await db.$queryRaw<DayRow[]>`${due}
    SELECT day, count(*)::int AS names,
      coalesce(sum(cost) FILTER (WHERE paid_from IN ('wallet', 'method', 'credit')), 0)::bigint AS cost,
      (count(*) FILTER (WHERE paid_from = 'method'))::int AS "byMethod",
      (count(*) FILTER (WHERE paid_from = 'nothing'))::int AS unpaid,
      (count(*) FILTER (WHERE paid_from = 'unpriced'))::int AS unpriced,
      (count(*) FILTER (WHERE is_short))::int AS short
    FROM due GROUP BY day ORDER BY day`;
  const days = rows.map(({ cost, ...row }) => ({ ...row, cost: money(Number(cost), homeCurrency) }));
  const left = leftAfter(days, balance);
  return {
    days: days.map((day, index) => ({ ...day, left: left[index] ?? null })),
    balance,
    shortfall: shortfallOf(days, balance, at),
  };
}

export const dueNamesPageSize = 50;

export type DueName = {
  readonly id: string;
  readonly asciiName: string;
  readonly unicodeName: string;
  readonly day: Date;
  readonly expiresOn: Date;
  readonly customer: { readonly id: string; readonly name: string };
  /** What its owner pays, and what we do; null where nobody here knows. */
  readonly price: Money | null;
  readonly cost: Money | null;
  readonly paidFrom: PaidFrom;
  readonly isShort: boolean;
};

type NameRow = Omit<DueName, 'customer' | 'price' | 'cost'> & {
  readonly customerId: string;
  readonly customerName: string;
  readonly price: bigint | null;
  readonly currency: string;
  readonly cost: bigint | null;
  readonly total: number;
};

/** The names of the calendar, the first day first: all, or what fails of them and why, of one day or of all. */
export async function dueNames(
  actor: StaffActor,
  { show, day, page }: DueSearch,
  at = now(),
): Promise<{ readonly rows: readonly DueName[]; readonly total: number }> {
  if (!may(actor, 'registrar.view')) return { rows: [], total: 0 };
  const balance = await roublesAt(actor);
  const due = await dueRenewals(db, { at, balanceMinor: balance?.minor ?? null });
  const onDay = day === '' ? Prisma.sql`TRUE` : Prisma.sql`day = ${dateOfDay(day)}::date`;
  const rows = await db.$queryRaw<NameRow[]>`${due}, chosen AS (
      SELECT *, count(*) OVER ()::int AS total FROM due WHERE ${onDay} AND ${shown[show]}
      ORDER BY day, expires_on, ascii_name LIMIT ${dueNamesPageSize} OFFSET ${(page - 1) * dueNamesPageSize}
    )
    SELECT n.id, n.ascii_name AS "asciiName", n.unicode_name AS "unicodeName", n.day, n.expires_on AS "expiresOn",
      n.customer_id AS "customerId", c.name AS "customerName", n.price, n.currency, n.cost, n.paid_from AS "paidFrom",
      n.is_short AS "isShort", n.total
    FROM chosen n JOIN customer c ON c.id = n.customer_id ORDER BY n.day, n.expires_on, n.ascii_name`;
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.map(({ customerId, customerName, price, currency, cost, ...row }) => ({
      id: row.id,
      asciiName: row.asciiName,
      unicodeName: row.unicodeName,
      day: row.day,
      expiresOn: row.expiresOn,
      paidFrom: row.paidFrom,
      isShort: row.isShort,
      customer: { id: customerId, name: customerName },
      price: price === null ? null : moneyFromDatabase(price, currency),
      cost: cost === null ? null : moneyFromDatabase(cost, homeCurrency),
    })),
  };
}

const shown: Readonly<Record<DueSearch['show'], Prisma.Sql>> = {
  calendar: Prisma.sql`TRUE`,
  charges: Prisma.sql`TRUE`,
  all: Prisma.sql`TRUE`,
  registrar: Prisma.sql`is_short`,
  wallet: Prisma.sql`paid_from = 'nothing'`,
  unpriced: Prisma.sql`paid_from = 'unpriced'`,
};

async function roublesAt(actor: StaffActor): Promise<Money | null> {
  const balance = (await registrarBalance(actor))?.balance;
  return balance?.currency === homeCurrency ? balance : null;
}

export type PoorOwner = {
  readonly id: string;
  readonly name: string;
  readonly names: number;
  readonly missing: Money;
  readonly from: Date;
};

/** Customers whose renewals nothing pays for in the days ahead, whoever is first first. */
export async function poorOwners(actor: StaffActor, most = 20, at = now()): Promise<readonly PoorOwner[]> {
  if (!may(actor, 'customers.view')) return [];
  const due = await dueRenewals(db, { at });
  const rows = await db.$queryRaw<(Omit<PoorOwner, 'missing'> & { missing: bigint; currency: string })[]>`${due}
    SELECT c.id, c.name, due.currency, count(*)::int AS names, (max(spent) - max(purse))::bigint AS missing, min(day) AS from
    FROM due JOIN customer c ON c.id = due.customer_id WHERE paid_from = 'nothing'
    GROUP BY c.id, due.currency ORDER BY min(day), missing DESC, c.id LIMIT ${most}`;
  return rows.map(({ missing, currency, ...row }) => ({ ...row, missing: moneyFromDatabase(missing, currency) }));
}
