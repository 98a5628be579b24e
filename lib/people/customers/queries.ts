import 'server-only';
import { nowMs } from '@/lib/base/clock/clock';
import type { Prisma } from '@/generated/prisma/client';
import type { StaffActor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';
import { db } from '@/lib/base/db/client';
import { findCustomers, whatPresses, type CustomerCounts } from '@/lib/people/customers/find-customers';
import type { CustomerListInput } from '@/lib/people/customers/schema';
import type { UrgentRow } from '@/lib/people/customers/urgency';
import type { ListTotal } from '@/lib/base/values/list-total';
import { moneyFromDatabase, type Money } from '@/lib/base/values/money';

export const customersPageSize = 50;

export type CustomerRow = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly createdAt: Date;
  readonly domains: number;
  readonly wallet: Money;
  /** The name of the group it is in. */
  readonly group: string | null;
  readonly isDisabled: boolean;
  /** Why they stand among the first; null where nothing presses. */
  readonly presses: Pressing | null;
};

export type Pressing = {
  /** Operations that wait for a person. */
  readonly refused: number;
  readonly debt: Money | null;
  /** What renewals cost that the wallet cannot pay, and when the first of those terms ends. */
  readonly unpaid: Money | null;
  readonly endsOn: Date | null;
};

export type CustomerList = ListTotal & {
  readonly rows: readonly CustomerRow[];
  /** How many each filter would find. */
  readonly counts: CustomerCounts;
};

const nobody: CustomerList = { rows: [], total: 0, isMore: false, counts: { refused: 0, owing: 0, unpaid: 0 } };

/** One page of customers, who needs somebody first, by part of a name, an e-mail or a domain name. */
export async function customerList(actor: StaffActor, search: CustomerListInput): Promise<CustomerList> {
  if (!may(actor, 'customers.view')) return nobody;
  const { ids, ...found } = await findCustomers(search, customersPageSize);
  const shown = { in: [...ids] };
  const [rows, domains, pressing] = await Promise.all([
    db.customer.findMany({ where: { id: shown }, select: rowFields }),
    // A relation's `_count` would count the domains of every customer there is.
    db.domain.groupBy({ by: ['customerId'], where: { customerId: shown }, _count: true }),
    whatPresses(ids),
  ]);
  const counted = new Map(domains.map(({ customerId, _count }) => [customerId, _count]));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const inOrder = ids.flatMap((id) => byId.get(id) ?? []);
  return { ...found, rows: inOrder.map((row) => rowOf(row, counted.get(row.id) ?? 0, pressing.get(row.id))) };
}

export type CustomerUser = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly hasSecondFactor: boolean;
  readonly disabledAt: Date | null;
  readonly lastSeenAt: Date | null;
};

export type CustomerDetails = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** A new address whose reader has not opened the link yet. */
  readonly pendingEmail: string | null;
  readonly phone: string | null;
  readonly country: string;
  readonly note: string;
  /** The group it is in; null = none. */
  readonly group: { readonly id: string; readonly name: string } | null;
  readonly createdAt: Date;
  readonly wallet: Money;
  readonly held: Money;
  readonly domains: { readonly total: number; readonly expiringSoon: number };
  readonly users: readonly CustomerUser[];
  readonly recentDomains: readonly {
    readonly id: string;
    readonly unicodeName: string;
    readonly asciiName: string;
    readonly expiresOn: Date | null;
  }[];
};

const soonMs = 30 * 24 * 60 * 60_000;

/** Everything about one customer on one page; null when there is none. */
export async function customerDetails(
  actor: StaffActor,
  id: string,
  now = new Date(nowMs()),
): Promise<CustomerDetails | null> {
  if (!may(actor, 'customers.view')) return null;
  const [customer, pending, expiringSoon] = await Promise.all([
    db.customer.findUnique({ where: { id }, select: detailFields }),
    db.oneTimeLink.findFirst(pendingEmailOf(id, now)),
    db.domain.count({
      where: { customerId: id, state: 'active', expiresOn: { lt: new Date(now.getTime() + soonMs) } },
    }),
  ]);
  if (!customer) return null;
  const { accounts, users, domains, currency, _count, ...card } = customer;
  const balances = { currency, accounts };
  return {
    ...card,
    pendingEmail: pending?.email ?? null,
    wallet: balanceOf(balances, 'wallet'),
    held: balanceOf(balances, 'held'),
    domains: { total: _count.domains, expiringSoon },
    recentDomains: domains,
    users: users.map(({ totpSealed, sessions, ...user }) => ({
      ...user,
      hasSecondFactor: totpSealed !== null,
      lastSeenAt: sessions[0]?.lastSeenAt ?? null,
    })),
  };
}

function pendingEmailOf(customerId: string, now: Date) {
  const ofCustomer = { path: ['customerId'], equals: customerId };
  return {
    where: { purpose: 'email-change', usedAt: null, expiresAt: { gt: now }, details: ofCustomer },
    select: { email: true },
    orderBy: { createdAt: 'desc' },
  } as const satisfies Prisma.OneTimeLinkFindFirstArgs;
}

const accountFields = { select: { kind: true, currency: true, balanceMinor: true } } as const;

const rowFields = {
  id: true,
  name: true,
  email: true,
  createdAt: true,
  group: { select: { name: true } },
  currency: true,
  accounts: accountFields,
  users: { select: { disabledAt: true } },
} as const satisfies Prisma.CustomerSelect;

const detailFields = {
  id: true,
  name: true,
  email: true,
  phone: true,
  country: true,
  note: true,
  group: { select: { id: true, name: true } },
  createdAt: true,
  currency: true,
  _count: { select: { domains: true } },
  accounts: accountFields,
  users: {
    select: {
      id: true,
      name: true,
      email: true,
      totpSealed: true,
      disabledAt: true,
      sessions: { select: { lastSeenAt: true }, orderBy: { lastSeenAt: 'desc' }, take: 1 },
    },
    orderBy: { createdAt: 'asc' },
  },
  domains: {
    select: { id: true, unicodeName: true, asciiName: true, expiresOn: true },
    orderBy: [{ expiresOn: 'asc' }, { asciiName: 'asc' }],
    take: 10,
  },
} as const satisfies Prisma.CustomerSelect;

type Balances = {
  /** What the customer is billed in. */
  readonly currency: string;
  readonly accounts: readonly { readonly kind: string; readonly currency: string; readonly balanceMinor: bigint }[];
};

function balanceOf({ currency, accounts }: Balances, kind: 'wallet' | 'held'): Money {
  const account = accounts.find((one) => one.kind === kind && one.currency === currency);
  return moneyFromDatabase(account?.balanceMinor ?? 0n, currency);
}

type FoundRow = Prisma.CustomerGetPayload<{ select: typeof rowFields }>;

function rowOf(row: FoundRow, domains: number, pressing: UrgentRow | undefined): CustomerRow {
  const { accounts, users, group, currency, ...card } = row;
  return {
    ...card,
    group: group?.name ?? null,
    domains,
    wallet: balanceOf({ currency, accounts }, 'wallet'),
    isDisabled: users.length > 0 && users.every((user) => user.disabledAt !== null),
    presses: pressing ? pressingOf(pressing, currency) : null,
  };
}

function pressingOf({ refused, debt, unpaid, endsOn }: UrgentRow, currency: string): Pressing {
  const amount = (minor: bigint) => (minor > 0n ? moneyFromDatabase(minor, currency) : null);
  return { refused, debt: amount(debt), unpaid: amount(unpaid), endsOn };
}
