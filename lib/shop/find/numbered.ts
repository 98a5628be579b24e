import 'server-only';
import { db } from '@/lib/base/db/client';
import type { Actor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';
import { moneyFromDatabase, type Money } from '@/lib/base/values/money';
import type { Typed } from './typed';

/** An invoice or an order: what has a number that people name it by. */
export type FoundNumbered = {
  readonly id: string;
  readonly number: number;
  readonly customer: string;
};

export type FoundInvoice = FoundNumbered & { readonly total: Money };

/** The invoice of a number. */
export async function findInvoices(actor: Actor, typed: Typed): Promise<readonly FoundInvoice[]> {
  const where = numberedFor(actor, typed);
  if (!where) return [];
  const select = { ...fields, totalMinor: true, currency: true } as const;
  const rows = await db.invoice.findMany({ where, select, take: 1 });
  return rows.map(({ totalMinor, currency, ...row }) => ({
    ...numbered(row),
    total: moneyFromDatabase(totalMinor, currency),
  }));
}

/** The order of a number. */
export async function findOrders(actor: Actor, typed: Typed): Promise<readonly FoundNumbered[]> {
  const where = numberedFor(actor, typed);
  return where ? (await db.order.findMany({ where, select: fields, take: 1 })).map(numbered) : [];
}

const fields = { id: true, number: true, customer: { select: { name: true } } } as const;

type Row = Omit<FoundNumbered, 'customer'> & { readonly customer: { readonly name: string } };

function numbered({ id, number, customer }: Row): FoundNumbered {
  return { id, number, customer: customer.name };
}

function numberedFor(actor: Actor, { number }: Typed): { number: number; customerId?: string } | null {
  if (number === null) return null;
  if (actor.kind === 'customer') return { number, customerId: actor.customerId };
  return may(actor, 'customers.view') ? { number } : null;
}
