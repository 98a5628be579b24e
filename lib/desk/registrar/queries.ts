import 'server-only';
import { z } from 'zod';
import type { StaffActor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';
import type { Drift } from '@/generated/prisma/client';
import { db } from '@/lib/base/db/client';
import { lossPrice } from './loss-price';
import { mostDrifts } from './schema';
import { mayRenewThere, mostAtOnce, secondsApart } from '@/lib/portfolio/domains/stop-renewals';
import { currencies, currencyOf, minorFromDatabase, money, type Money } from '@/lib/base/values/money';

export type DriftRow = {
  readonly id: string;
  readonly at: Date;
  readonly subject: string;
  readonly field: string;
  /** What was last seen here, before it changed there. */
  readonly before: readonly string[];
  /** What is asked of the registrar now, else what was last seen; null of what nothing of ours can change. */
  readonly wanted: readonly string[] | null;
  readonly after: readonly string[];
};

export type DriftPage = { readonly rows: readonly DriftRow[]; readonly count: number };

/** Differences that nobody has marked as seen, the latest first. */
export async function driftList(actor: StaffActor, limit = mostDrifts): Promise<DriftPage> {
  if (!may(actor, 'registrar.view')) return { rows: [], count: 0 };
  const [rows, count] = await Promise.all([
    db.drift.findMany({ where: { seenAt: null }, orderBy: { id: 'desc' }, take: limit }),
    db.drift.count({ where: { seenAt: null } }),
  ]);
  return { count, rows: await viewsOf(rows) };
}

/** Those of one domain and its zone, the latest first. */
export async function differencesOf(actor: StaffActor, asciiName: string, limit = 20): Promise<readonly DriftRow[]> {
  if (!may(actor, 'registrar.view')) return [];
  const subject = { in: [`domain:${asciiName}`, `zone:${asciiName}`] };
  const rows = await db.drift.findMany({ where: { subject, seenAt: null }, orderBy: { id: 'desc' }, take: limit });
  return viewsOf(rows);
}

async function viewsOf(rows: readonly Drift[]): Promise<readonly DriftRow[]> {
  const asked = await db.operation.findMany({
    where: { subject: { in: rows.map(({ subject }) => subject) }, kind: 'domain.name-servers', endedAt: null },
    orderBy: { seq: 'asc' },
    select: { subject: true, input: true },
  });
  const askedFor = new Map(
    asked.flatMap(({ subject, input }) => {
      const servers = askedServers.safeParse(input);
      return servers.success ? [[subject, servers.data.nameServers.map(({ host }) => host)] as const] : [];
    }),
  );
  return rows.map(({ id, at, subject, field, restore, ...values }) => {
    const before = driftValue.parse(values.before);
    const wanted = restore === null ? null : (field === 'nameServers' && askedFor.get(subject)) || before;
    return { id: String(id), at, subject, field, before, wanted, after: driftValue.parse(values.after) };
  });
}

const askedServers = z.object({ nameServers: z.array(z.object({ host: z.string() })) });

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

export type LossRow = {
  readonly id: string;
  readonly asciiName: string;
  readonly customer: { readonly id: string; readonly name: string } | null;
  readonly foundAt: Date;
  readonly endedOn: Date | null;
  readonly endsOn: Date | null;
  readonly billId: string | null;
  readonly cost: Money;
  /** What the customer would pay for a year; null where nobody can be charged. */
  readonly price: Money | null;
};

export type LossPage = { readonly rows: readonly LossRow[]; readonly count: number };

/** What the registrar took that nothing of ours explains, until somebody decided; the latest first. */
export async function openLosses(actor: StaffActor, limit = 50): Promise<LossPage> {
  if (!may(actor, 'registrar.view')) return { rows: [], count: 0 };
  const [found, count] = await Promise.all([
    db.loss.findMany({ where: { decision: null }, orderBy: { foundAt: 'desc' }, take: limit }),
    db.loss.count({ where: { decision: null } }),
  ]);
  const rows = await Promise.all(
    found.map(async ({ id, asciiName, customerId, billId, costMinor, currency, ...dates }) => {
      const cost = money(minorFromDatabase(costMinor), currencyOf(currency));
      const customer = customerId && (await db.customer.findUnique({ where: { id: customerId } }));
      const { foundAt, endedOn, endsOn } = dates;
      const price = customer ? await lossPrice(db, { asciiName, cost, billedIn: currencyOf(customer.currency) }) : null;
      const whose = { customer: customer ? { id: customer.id, name: customer.name } : null, price };
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
  return { rows, count };
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
