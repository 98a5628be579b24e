import 'server-only';
import type { Currency } from '@/lib/base/values/money';
import type { BuyerDetails } from '@/lib/money/buyers/schema';
import type { SellerDetails } from '@/lib/money/sellers/schema';
import type { DocumentKind } from './schema';

/** Sums in minor units; those of a credit note are negative. */
export type Sums = { readonly net: number; readonly vat: number; readonly total: number };

export type PaperLine = Sums & {
  readonly position: number;
  readonly description: string;
  readonly quantity: number;
  readonly unit: 'piece';
  /** Per cent; null = without VAT. */
  readonly vatRate: number | null;
};

/** A paper whole, as it was issued. Days are "2026-11-30". */
export type Paper = Sums & {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly number: number;
  readonly dated: string;
  readonly customerId: string;
  readonly seller: SellerDetails;
  readonly buyer: BuyerDetails;
  readonly currency: Currency;
  readonly period: { readonly from: string; readonly to: string } | null;
  readonly dueOn: string | null;
  readonly lines: readonly PaperLine[];
  readonly corrects: { readonly kind: DocumentKind; readonly number: number; readonly dated: string } | null;
  readonly signatureId: string | null;
  readonly stampId: string | null;
};
