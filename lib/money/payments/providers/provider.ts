import 'server-only';
import type { Money } from '@/lib/base/values/money';

/** What is asked of a provider. The same `id` a second time is the same payment there. */
export type Asked = {
  readonly id: string;
  readonly amount: Money;
  /** What the payer reads, at most 128 characters. */
  readonly description: string;
  /** Where the payer comes back to. */
  readonly returnUrl: string;
  /** Where the receipt goes. */
  readonly email: string;
  readonly locale: 'en' | 'ru';
  /** The payer wants what they pay with to be kept. */
  readonly isKept: boolean;
  /** Charge this without the payer; null = they pay at the provider. */
  readonly method: string | null;
};

/** What a payer pays with, as the provider keeps it. */
export type KeptMethod = { readonly token: string; readonly title: string };

/** What a provider says of a payment. */
export type Standing = {
  /** Ours, as the provider keeps it; null where it keeps none. */
  readonly paymentId: string | null;
  readonly state: 'pending' | 'succeeded' | 'failed';
  readonly amount: Money;
  /** The provider's word for why it came to nothing; null where there is none. */
  readonly reason: string | null;
  /** What it was paid with, where the provider keeps that; null otherwise. */
  readonly method: KeptMethod | null;
};

export type Begun = {
  readonly reference: string;
  /** Where the payer goes; null where there is nothing left to do. */
  readonly payAt: string | null;
};

/** What is to go back of a payment. The same `id` a second time is the same refund there, within a day. */
export type AskedRefund = {
  readonly id: string;
  /** The provider's id of the payment. */
  readonly reference: string;
  readonly amount: Money;
  /** What the payer read of the payment. */
  readonly description: string;
  /** Where the receipt goes. */
  readonly email: string;
};

/** What a provider says of a refund. */
export type RefundStanding = {
  readonly reference: string;
  readonly state: 'pending' | 'succeeded' | 'failed';
  readonly amount: Money;
  /** The provider's word for why it came to nothing; null where there is none. */
  readonly reason: string | null;
};

/** One of a payment's refunds, as the provider lists them. */
export type ListedRefund = RefundStanding & {
  /** Ours, as the provider keeps it; null where it was asked for there, past us. */
  readonly asked: string | null;
};

/** What a provider says of money that a payer's bank took back. */
export type DisputeStanding = {
  readonly reference: string;
  /** `open`: the money is gone, and the bank has not decided; `won`: it came back. */
  readonly state: 'open' | 'won' | 'lost';
  readonly amount: Money;
  /** The provider's word for why. */
  readonly reason: string;
};

/** One who takes money for us, set up. Each call may throw {@link ProviderError}. */
export type Provider = {
  readonly begin: (asked: Asked) => Promise<Begun>;
  /** What became of a payment, by the provider's own id. */
  readonly standing: (reference: string) => Promise<Standing>;
  /** Pays back what was paid, in whole or in part, to where it came from. */
  readonly refund: (asked: AskedRefund) => Promise<RefundStanding>;
  /** What became of a refund, by the provider's own id. */
  readonly refundStanding: (reference: string) => Promise<RefundStanding>;
  /** Every refund of a payment, by the provider's own id of that. */
  readonly refunds: (reference: string) => Promise<readonly ListedRefund[]>;
  /** What banks took back of a payment, by the provider's own id; null where it tells nobody but by letter. */
  readonly disputes: ((reference: string) => Promise<readonly DisputeStanding[]>) | null;
};

/**
 * The provider refused (`refused`: nothing was done there), or it is not known what it did (`unknown`: ask again with the
 * same id). `code` is its word for it, and never a secret.
 */
export class ProviderError extends Error {
  override name = 'ProviderError';
  readonly outcome: 'refused' | 'unknown';
  readonly code: string;
  constructor(outcome: 'refused' | 'unknown', code: string) {
    super(`payment provider: ${code}`);
    this.outcome = outcome;
    this.code = code;
  }
}
