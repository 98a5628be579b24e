import { currencies, homeCurrency, type Currency } from '@/lib/base/values/money';

/** What the Bank of Russia says that currencies cost on a day. */
export type BankRates = {
  /** "2026-11-30" */
  readonly day: string;
  /** Millionths of a rouble for one unit. */
  readonly roublesMicro: ReadonlyMap<Currency, number>;
};

/** Its daily list; null where the text is none. Currencies that the panel has no use for are passed over. */
export function readBankRates(xml: string): BankRates | null {
  const [, day, month, year] = /<ValCurs\s[^>]*\bDate="(\d\d)\.(\d\d)\.(\d{4})"/.exec(xml) ?? [];
  if (day === undefined || month === undefined || year === undefined) return null;
  const rates = [...xml.matchAll(/<Valute\b[^>]*>(.{1,2000}?)<\/Valute>/gs)].flatMap(([, entry = '']) => {
    const currency = currencies.find((code) => code === within(entry, 'CharCode'));
    const [nominal, value] = [wholeIn(within(entry, 'Nominal')), microIn(within(entry, 'Value'))];
    if (currency === undefined || currency === homeCurrency || nominal === null || value === null) return [];
    return [[currency, Math.round(value / nominal)] as const];
  });
  return { day: `${year}-${month}-${day}`, roublesMicro: new Map(rates) };
}

const within = (entry: string, tag: string): string =>
  new RegExp(`<${tag}>\\s*([^<]{1,40}?)\\s*</${tag}>`).exec(entry)?.[1] ?? '';

function wholeIn(text: string): number | null {
  return /^[1-9]\d{0,6}$/.test(text) ? Number(text) : null;
}

/** "92,5058" in millionths. */
export function microIn(text: string): number | null {
  const [, units, rest = ''] = /^(\d{1,7})(?:[.,](\d{1,6}))?$/.exec(text) ?? [];
  if (units === undefined) return null;
  const micro = Number(units) * 1_000_000 + Number(rest.padEnd(6, '0'));
  return micro > 0 ? micro : null;
}
