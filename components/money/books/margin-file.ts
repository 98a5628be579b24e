import { getLocale, getTranslations } from 'next-intl/server';
import { csvLine, csvMark, csvResponse, csvSeparator } from '@/lib/base/values/csv';
import { toDecimal } from '@/lib/base/values/money';
import type { MarginRow } from '@/lib/money/books/queries';
import type { MarginSearch } from '@/lib/money/books/margin-schema';

const linesAtOnce = 500;

/** The margin as a file for spreadsheets, sent part by part; sums in roubles, and beside them what customers paid. */
export async function marginFile(rows: readonly MarginRow[], { by, month }: MarginSearch): Promise<Response> {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('margin')]);
  const separator = csvSeparator(locale);
  const line = (cells: readonly string[]) => csvLine(cells, separator);
  const cellsOf = ({ key, name, sold, revenue, cost, margin, paid }: MarginRow) => [
    key === '' ? t('other') : name,
    String(sold),
    toDecimal(revenue),
    toDecimal(cost),
    toDecimal(margin),
    paid.map((sum) => `${toDecimal(sum)} ${sum.currency}`).join(' / '),
  ];
  return csvResponse(lines(), `margin-${by}-${by === 'month' ? month.slice(0, 4) : month}.csv`);

  async function* lines(): AsyncGenerator<string> {
    yield csvMark + line([t(`by.${by}`), t('sold'), t('revenueRub'), t('costRub'), t('marginRub'), t('paid')]);
    for (let at = 0; at < rows.length; at += linesAtOnce)
      yield await Promise.resolve(
        rows
          .slice(at, at + linesAtOnce)
          .map((row) => line(cellsOf(row)))
          .join(''),
      );
  }
}
