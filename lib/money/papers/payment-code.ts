import { encodeQR } from 'qr';
import type { SellerDetails } from '@/lib/money/sellers/schema';

export type AskedPayment = {
  readonly seller: SellerDetails;
  /** Kopecks. */
  readonly totalMinor: number;
  /** What the payer's order is to say. */
  readonly purpose: string;
  /** '' where the payer has none. */
  readonly payerInn: string;
};

/** What may be in the first fields together, which every bank reads. */
const mostBytes = 300;

/**
 * What a bank's application reads from the square on an invoice (GOST R 56042-2014), as bytes: in UTF-8, or in
 * windows-1251 where the names are too long for that.
 */
export function paymentCode(asked: AskedPayment): Uint8Array {
  const { must, may } = fieldsOf(asked);
  const isLong = new TextEncoder().encode(must).length > mostBytes;
  const text = `ST0001${isLong ? '1' : '2'}|${must}|${may}`;
  return isLong ? windows1251(text) : new TextEncoder().encode(text);
}

/** The square of it: true is dark. */
export function paymentSquare(asked: AskedPayment): readonly (readonly boolean[])[] {
  const bytes = paymentCode(asked);
  // The text only stands for its bytes, which are given as they are.
  return encodeQR('payment', 'raw', { ecc: 'medium', encoding: 'byte', border: 4, textEncoder: () => bytes });
}

function fieldsOf({ seller, totalMinor, purpose, payerInn }: AskedPayment) {
  const must = {
    Name: seller.name,
    PersonalAcc: seller.account,
    BankName: seller.bankName,
    BIC: seller.bic,
    CorrespAcc: seller.correspondentAccount,
  };
  const may = { Sum: String(totalMinor), Purpose: purpose, PayeeINN: seller.inn, KPP: seller.kpp, PayerINN: payerInn };
  return { must: joined(must), may: joined(may) };
}

/** A stroke ends a field: within one it becomes a space. */
function joined(fields: Readonly<Record<string, string>>): string {
  const said = Object.entries(fields).filter(([, value]) => value !== '');
  return said.map(([name, value]) => `${name}=${value.replaceAll('|', ' ')}`).join('|');
}

function windows1251(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1251');
  const codes = new Map(Array.from({ length: 256 }, (_, code) => [decoder.decode(Uint8Array.of(code)), code]));
  const unknown = '?'.codePointAt(0) ?? 0;
  return Uint8Array.from(text, (letter) => codes.get(letter) ?? unknown);
}
