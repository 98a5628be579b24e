import 'server-only';
import { z } from 'zod';
import type { Actor, StaffActor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';
import { db } from '@/lib/base/db/client';
import { renewalOffers } from '@/lib/portfolio/domains/renewal-offer';
import { mayRenewThere, mostAtOnce, secondsApart } from '@/lib/portfolio/domains/stop-renewals';
import { currencies, currencyOf, minorFromDatabase, money, type Money } from '@/lib/base/values/money';
import { registrarHealth as readHealth, type RegistrarHealth } from '@/lib/registrar/calls/health';
import { sourceNames, type SourceName } from '@/lib/sync/sources/source-names';

/** For the banner that everybody sees. */
export async function registrarHealth(_actor: Actor | null): Promise<RegistrarHealth> {
  return readHealth();
}

export type SourceStatus = {
  readonly name: SourceName;
  /** When it was last read whole. */
  readonly asOf: Date | null;
  readonly rows: number | null;
  readonly calls: number | null;
  /** Why the last run ended early. */
  readonly problem: string | null;
  readonly isRunning: boolean;
  readonly isRequested: boolean;
};

/** How fresh each source is. */
export async function sourceStatuses(actor: StaffActor): Promise<readonly SourceStatus[]> {
  if (!may(actor, 'registrar.view')) return [];
  const requests = new Set((await db.syncRequest.findMany({ select: { source: true } })).map(({ source }) => source));
  return Promise.all(sourceNames.map((name) => statusOf(name, requests.has(name))));
}

/** An unended run older than this died with its node. */
const longestRunMs = 30 * 60_000;

async function statusOf(name: SourceName, isRequested: boolean): Promise<SourceStatus> {
  const select = { startedAt: true, endedAt: true, calls: true, rows: true, problem: true } as const;
  const [last, good] = await Promise.all([
    db.syncRun.findFirst({ where: { source: name }, orderBy: { id: 'desc' }, select }),
    db.syncRun.findFirst({
      where: { source: name, problem: null, endedAt: { not: null } },
      orderBy: { id: 'desc' },
      select,
    }),
  ]);
  const isOpen = last !== null && last.endedAt === null;
  return {
    name,
    asOf: good?.startedAt ?? null,
    rows: good?.rows ?? null,
    calls: good?.calls ?? null,
    problem: last?.problem ?? null,
    isRunning: isOpen && Date.now() - last.startedAt.getTime() < longestRunMs,
    isRequested,
  };
}

/** When a source was last read whole; null = never. */
export async function asOf(_actor: Actor, name: SourceName): Promise<Date | null> {
  const run = await db.syncRun.findFirst({
    where: { source: name, problem: null, endedAt: { not: null } },
    orderBy: { id: 'desc' },
    select: { startedAt: true },
  });
  return run?.startedAt ?? null;
}

export type DriftRow = {
  readonly id: string;
  readonly at: Date;
  readonly subject: string;
  readonly field: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
};

export type DriftPage = { readonly rows: readonly DriftRow[]; readonly count: number };

/** Differences that nobody has marked as seen, the latest first. */
export async function driftList(actor: StaffActor, limit = 50): Promise<DriftPage> {
  if (!may(actor, 'registrar.view')) return { rows: [], count: 0 };
  const [rows, count] = await Promise.all([
    db.drift.findMany({ where: { seenAt: null }, orderBy: { id: 'desc' }, take: limit }),
    db.drift.count({ where: { seenAt: null } }),
  ]);
  return {
    count,
    rows: rows.map(({ id, at, subject, field, before, after }) => ({
      id: String(id),
      at,
      subject,
      field,
      before: driftValue.parse(before),
      after: driftValue.parse(after),
    })),
  };
}

export type OddRowView = {
  readonly id: string;
  readonly source: string;
  readonly row: string;
  readonly why: string;
  readonly field: string;
  readonly firstSeenAt: Date;
};

/** Rows of the registrar's answers that were left out, the latest first. */
export async function oddRowList(actor: StaffActor, limit = 50): Promise<readonly OddRowView[]> {
  if (!may(actor, 'registrar.view')) return [];
  const rows = await db.oddRow.findMany({
    orderBy: { id: 'desc' },
    take: limit,
    select: { id: true, source: true, row: true, why: true, field: true, firstSeenAt: true },
  });
  return rows.map(({ id, ...row }) => ({ ...row, id: String(id) }));
}

const driftValue = z
  .union([z.array(z.string()), z.string().transform((text) => [text]), z.boolean().transform((flag) => [String(flag)])])
  .nullish()
  .transform((values) => values ?? []);

export type RegistrarBalance = { readonly balance: Money; readonly readAt: Date };

/** What the reseller has left at the registrar; null before the first reading. */
export async function registrarBalance(actor: StaffActor): Promise<RegistrarBalance | null> {
  if (!may(actor, 'registrar.view')) return null;
  const state = await db.registrarState.findUnique({
    where: { id: 1 },
    select: { balanceMinor: true, currency: true, balanceReadAt: true },
  });
  const currency = currencies.find((known) => known === state?.currency);
  if (!state || state.balanceMinor === null || !state.balanceReadAt || !currency) return null;
  return { balance: money(minorFromDatabase(state.balanceMinor), currency), readAt: state.balanceReadAt };
}

export type BillRow = {
  readonly billId: string;
  readonly status: string;
  readonly total: Money;
  readonly billedOn: Date | null;
  readonly paidOn: Date | null;
  readonly payType: string;
  readonly names: readonly string[];
};

const billItems = z.array(z.looseObject({ dname: z.string().nullish() })).catch([]);

/** The registrar's latest bills to the reseller. */
export async function recentBills(actor: StaffActor, limit = 20): Promise<readonly BillRow[]> {
  if (!may(actor, 'registrar.view')) return [];
  const rows = await db.registrarBill.findMany({
    orderBy: [{ billedOn: { sort: 'desc', nulls: 'last' } }, { billId: 'desc' }],
    take: limit,
    select: {
      billId: true,
      status: true,
      currency: true,
      totalMinor: true,
      billedOn: true,
      paidOn: true,
      payType: true,
      items: true,
    },
  });
  return rows.map(({ billId, currency, totalMinor, items, ...row }) => ({
    ...row,
    billId: String(billId),
    total: money(minorFromDatabase(totalMinor), currencies.find((known) => known === currency) ?? 'RUB'),
    names: billItems.parse(items).flatMap(({ dname }) => (dname ? [dname] : [])),
  }));
}

export type LossRow = {
  readonly id: string;
  readonly asciiName: string;
  readonly customer: string | null;
  readonly foundAt: Date;
  readonly endedOn: Date | null;
  readonly endsOn: Date | null;
  readonly billId: string | null;
  readonly cost: Money;
  /** What the customer would pay for a year; null where nobody can be charged. */
  readonly price: Money | null;
};

/** What the registrar took that nothing of ours explains, until somebody decided; the latest first. */
export async function openLosses(actor: StaffActor, limit = 50): Promise<readonly LossRow[]> {
  if (!may(actor, 'registrar.view')) return [];
  const rows = await db.loss.findMany({ where: { decision: null }, orderBy: { foundAt: 'desc' }, take: limit });
  return Promise.all(
    rows.map(async ({ id, asciiName, customerId, billId, costMinor, currency, ...dates }) => {
      const cost = money(minorFromDatabase(costMinor), currencyOf(currency));
      const customer = customerId && (await db.customer.findUnique({ where: { id: customerId } }));
      const { foundAt, endedOn, endsOn } = dates;
      const price = customer ? await priceOf(asciiName, cost) : null;
      const whose = { customer: customer ? customer.name : null, price };
      return {
        id,
        asciiName,
        foundAt,
        endedOn,
        endsOn,
        billId: billId === null ? null : String(billId),
        cost,
        ...whose,
      };
    }),
  );
}

async function priceOf(asciiName: string, cost: Money): Promise<Money> {
  const domain = await db.domain.findUnique({ where: { asciiName }, select: { tld: true } });
  // The term has moved, so it is not open now: the price of a year is the same.
  const dates = { createdOn: null, expiresOn: null };
  const offers = domain ? await renewalOffers(db, { asciiName, tld: domain.tld, ...dates }) : [];
  const price = offers[0]?.price;
  return price && price.currency === cost.currency && price.minor > cost.minor ? price : cost;
}

export type RegistrarRenewals = {
  /** Names whose flag at the registrar is on, or may be; at most what one press asks for. */
  readonly names: number;
  /** One a name: the function takes no list. */
  readonly calls: number;
  readonly minutes: number;
  /** Asked for, and not done yet. */
  readonly underWay: number;
};

/** What turning the registrar's own renewal off everywhere would take. */
export async function registrarRenewals(actor: StaffActor): Promise<RegistrarRenewals | null> {
  if (!may(actor, 'registrar.view')) return null;
  const [all, underWay] = await Promise.all([
    db.domain.count({ where: mayRenewThere }),
    db.operation.count({ where: { kind: 'domain.registrar-renewal', endedAt: null } }),
  ]);
  const names = Math.min(mostAtOnce, Math.max(0, all - underWay));
  return { names, calls: names, minutes: Math.ceil((names * secondsApart) / 60), underWay };
}
