import { money, toDecimal } from '@/lib/base/values/money';
import type { Paper } from '@/lib/money/papers/paper';

/** What EN 16931 asks of an invoice or a credit note, under the numbers of its business terms. */
export type EInvoice = {
  /** BT-1 */
  readonly number: string;
  /** BT-2, "2026-11-30" */
  readonly issued: string;
  /** BT-3: 380 an invoice, 381 a credit note */
  readonly type: '380' | '381';
  /** BT-5 */
  readonly currency: string;
  /** BT-25 and BT-26: the invoice that a credit note takes back */
  readonly preceding: { readonly number: string; readonly issued: string } | null;
  /** BT-73 and BT-74 */
  readonly period: { readonly from: string; readonly to: string } | null;
  /** BT-27, BT-30, BT-32, BT-35, BT-40 */
  readonly seller: Party & { readonly registration: string; readonly taxNumber: string };
  /** BT-44, BT-48, BT-50, BT-55 */
  readonly buyer: Party & { readonly vatId: string };
  readonly lines: readonly {
    /** BT-126 */
    readonly id: number;
    /** BT-153 */
    readonly name: string;
    /** BT-129 */
    readonly quantity: number;
    /** BT-131 and BT-146 */
    readonly net: string;
    readonly price: string;
  }[];
  /** BT-106, BT-109, BT-112 and, paid from the wallet already, BT-113 */
  readonly total: string;
};

type Party = { readonly name: string; readonly address: string; readonly country: string };

/** BT-24 */
export const specification = 'urn:cen.eu:en16931:2017';
/** BT-118 and BT-151: the buyer owes the tax; BT-120 and BT-121 say why there is none here. */
export const reverseCharge = { category: 'AE', code: 'VATEX-EU-AE', words: 'Reverse charge' } as const;
/** BT-130: one */
export const unit = 'C62';

type EPaper = Pick<Paper, 'kind' | 'corrects' | 'buyer' | 'lines'>;

/** Whether a paper is an invoice to a business of the European Union that owes the tax, or takes such a one back. */
export const isEInvoice = ({ kind, corrects, buyer, lines }: EPaper): boolean =>
  (kind === 'invoice' || corrects?.kind === 'invoice') &&
  buyer.kind === 'eu' &&
  lines.every(({ vatRate }) => vatRate === null);

/** A paper in the terms of EN 16931. A credit note says what it takes back, without a minus. */
export function eInvoiceOf(paper: Paper): EInvoice {
  const { kind, dated, currency, period, corrects, seller, buyer, lines, total } = paper;
  const isCredit = kind === 'credit_note';
  const sum = (minor: number) => toDecimal(money(isCredit ? 0 - minor : minor, currency));
  return {
    number: numberOf(paper),
    issued: dated,
    type: isCredit ? '381' : '380',
    currency,
    preceding: corrects && { number: numberOf(corrects), issued: corrects.dated },
    period,
    seller: {
      name: seller.latinName || seller.name,
      address: seller.latinAddress || seller.address,
      country: 'RU',
      registration: seller.ogrn,
      taxNumber: seller.inn,
    },
    buyer: { name: buyer.name, address: buyer.address, country: countryOf(buyer.vatId), vatId: buyer.vatId },
    lines: lines.map(({ position, description, quantity, net }) => ({
      id: position,
      name: description,
      quantity,
      net: sum(net),
      price: sum(Math.round(net / quantity)),
    })),
    total: sum(total),
  };
}

const numberOf = ({ number, dated }: Pick<Paper, 'number' | 'dated'>): string => `${number}/${dated.slice(0, 4)}`;

/** The letters of a VAT id are those of its country, Greece's apart. */
const countryOf = (vatId: string): string => (vatId.startsWith('EL') ? 'GR' : vatId.slice(0, 2));
