import { getLocale, getTranslations } from 'next-intl/server';
import { lineTitles } from '@/components/money/wallet/line-titles';
import { csvLine, csvMark, csvResponse, csvSeparator } from '@/lib/base/values/csv';
import { toDecimal } from '@/lib/base/values/money';
import type { StatementLine } from '@/lib/money/wallet/queries';

type Batches = AsyncIterable<readonly StatementLine[]>;

/** A statement as a file for spreadsheets, sent while it is read; Russian ones part cells by semicolons. */
export async function statementFile(batches: Batches): Promise<Response> {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('wallet')]);
  const separator = csvSeparator(locale);
  const line = (cells: readonly string[]) => csvLine(cells, separator);
  const heads = ['date', 'what', 'detail', 'amount', 'balance', 'currency'] as const;
  const cellsOf = ({ at, kind, cause, amount, balanceAfter }: StatementLine) => [
    at.toISOString(),
    t(`lines.${lineTitles[kind]}`),
    cause.kind === 'note' ? cause.memo : cause.name,
    toDecimal(amount),
    toDecimal(balanceAfter),
    amount.currency,
  ];
  return csvResponse(lines(), 'statement.csv');

  async function* lines(): AsyncGenerator<string> {
    yield csvMark + line(heads.map((head) => t(`statement.file.${head}`)));
    for await (const found of batches) yield found.map((one) => line(cellsOf(one))).join('');
  }
}
