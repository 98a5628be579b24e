import 'server-only';
import { db } from '@/lib/base/db/client';
import { dayOf } from '@/lib/base/values/day';
import { moneyFromDatabase, type Money } from '@/lib/base/values/money';
import type { StaffActor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';
import { likelyInvoices } from './match-line';
import type { BankSearch } from './schema';

export type LikelyInvoice = {
  readonly id: string;
  readonly number: number;
  readonly buyer: string;
  readonly total: Money;
};

export type BankLineView = {
  readonly id: string;
  readonly number: string;
  /** "2026-11-30" */
  readonly receivedOn: string;
  readonly amount: Money;
  readonly payerName: string;
  readonly payerInn: string;
  readonly purpose: string;
  /** Whose wallet it went to; null where to none. */
  readonly customer: { readonly id: string; readonly name: string } | null;
  /** The invoice that it paid. */
  readonly invoice: { readonly id: string; readonly number: number } | null;
  readonly reason: string | null;
  /** Of one that waits: which invoices it may pay. */
  readonly likely: readonly LikelyInvoice[];
};

export const bankPageSize = 30;

export type BankPage = {
  readonly rows: readonly BankLineView[];
  readonly total: number;
  /** Lines that wait for staff. */
  readonly waiting: number;
};

/** Money that came by bank transfer and waits, is in a wallet, or was rejected; the latest first, for staff. */
export async function bankLines(actor: StaffActor, { show, page }: BankSearch): Promise<BankPage> {
  if (!may(actor, 'customers.view')) return { rows: [], total: 0, waiting: 0 };
  const [rows, total, waiting] = await Promise.all([
    db.bankLine.findMany({
      where: { state: show },
      orderBy: [{ receivedOn: 'desc' }, { id: 'asc' }],
      skip: (page - 1) * bankPageSize,
      take: bankPageSize,
      include: {
        customer: { select: { id: true, name: true } },
        document: { select: { id: true, number: true } },
      },
    }),
    db.bankLine.count({ where: { state: show } }),
    db.bankLine.count({ where: { state: 'waiting' } }),
  ]);
  const likely = show === 'waiting' ? await Promise.all(rows.map((row) => likelyInvoices(db, row))) : [];
  return {
    total,
    waiting,
    rows: rows.map(({ id, number, receivedOn, amountMinor, currency, customer, document, ...row }, index) => ({
      id,
      number,
      receivedOn: dayOf(receivedOn),
      amount: moneyFromDatabase(amountMinor, currency),
      payerName: row.payerName,
      payerInn: row.payerInn,
      purpose: row.purpose,
      customer,
      invoice: document,
      reason: row.reason,
      likely: (likely[index] ?? []).map((invoice) => ({
        id: invoice.id,
        number: invoice.number,
        buyer: invoice.buyer.name,
        total: moneyFromDatabase(invoice.amountMinor, currency),
      })),
    })),
  };
}
