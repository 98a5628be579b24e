import 'server-only';
import type { Payment, PaymentState } from '@/generated/prisma/client';
import { moneyFromDatabase, type Money } from '@/lib/base/values/money';
import { isProviderName, type ProviderName } from './provider-names';

export type PaymentView = {
  readonly id: string;
  readonly provider: ProviderName;
  readonly state: PaymentState;
  readonly amount: Money;
  /** Where it is paid; null before the provider has answered. */
  readonly payAt: string | null;
  /** The provider's word, or ours. */
  readonly reason: string | null;
  readonly isForCart: boolean;
  readonly createdAt: Date;
};

export type PaymentRow = PaymentView & {
  readonly customer: { readonly id: string; readonly name: string };
  /** A bank took money of it back. */
  readonly isChargedBack: boolean;
};

/** A payment as pages show it. */
export function viewOf({
  id,
  provider,
  state,
  amountMinor,
  currency,
  payAt,
  reason,
  isForCart,
  createdAt,
}: Payment): PaymentView {
  if (!isProviderName(provider)) throw new TypeError(`nobody is called ${provider}`);
  return { id, provider, state, amount: moneyFromDatabase(amountMinor, currency), payAt, reason, isForCart, createdAt };
}

/** Chargebacks whose money did not come back. */
export const goneBack = { where: { state: { not: 'won' } } } as const;

type Row = Payment & {
  readonly customer: { readonly id: string; readonly name: string };
  readonly _count: { readonly chargebacks: number };
};

/** A payment as lists of staff show it. */
export const rowOf = (row: Row): PaymentRow => ({
  ...viewOf(row),
  customer: row.customer,
  isChargedBack: row._count.chargebacks > 0,
});
