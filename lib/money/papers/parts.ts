import 'server-only';
import type { BuyerDetails } from '@/lib/money/buyers/schema';
import type { SellerDetails } from '@/lib/money/sellers/schema';
import type { Paper } from './paper';
import { margin, type Sheet } from './sheet';
import { drawTable } from './table';
import { partyWords, rateWords, russianSum } from './words';

type Side = readonly [title: string, who: SellerDetails | BuyerDetails];

/** Both sides of a Russian paper, one beneath the other; the point below them. */
export function drawParties(
  sheet: Sheet,
  { y, left, right }: { readonly y: number; readonly left: Side; readonly right: Side },
): number {
  return [left, right].reduce((at, [title, who]) => {
    sheet.text(`${title}:`, { x: margin, y: at, width: 80 });
    return sheet.text(partyWords(who), { x: margin + 84, y: at, width: sheet.width - 84 }, { bold: true }) + 6;
  }, y);
}

/** The lines of a Russian paper; the point below them. `what`: what they are called. */
export function drawLines(sheet: Sheet, y: number, { lines }: Paper, what = 'Наименование работ, услуг'): number {
  return drawTable(sheet, {
    y,
    columns: [
      { title: '№', share: 5, align: 'center' },
      { title: what, share: 48 },
      { title: 'Кол-во', share: 9, align: 'right' },
      { title: 'Ед.', share: 7, align: 'center' },
      { title: 'НДС', share: 11, align: 'center' },
      { title: 'Сумма, ₽', share: 20, align: 'right' },
    ],
    rows: lines.map(({ position, description, quantity, vatRate, total }) => [
      String(position),
      description,
      String(quantity),
      'шт.',
      rateWords(vatRate),
      russianSum(total),
    ]),
  });
}

/** What a Russian paper comes to; the point below it. */
export function drawTotals(sheet: Sheet, y: number, { vat, total, lines }: Paper, whole = 'Всего к оплате'): number {
  const hasVat = lines.some(({ vatRate }) => vatRate !== null);
  const rows = [
    ['Итого', russianSum(total)],
    hasVat ? ['В том числе НДС', russianSum(vat)] : ['Без налога (НДС)', '—'],
    [whole, russianSum(total)],
  ] as const;
  const at = y + rows.length * 14 > sheet.bottom ? sheet.nextPage() : y;
  rows.forEach(([title, sum], row) => {
    const line = { y: at + row * 14 };
    sheet.text(`${title}:`, { x: margin, width: sheet.width - 110, ...line }, { bold: true, align: 'right' });
    sheet.text(sum, { x: margin + sheet.width - 105, width: 102, ...line }, { bold: true, align: 'right' });
  });
  const count = `Всего наименований ${lines.length}, на сумму ${russianSum(total)} руб.`;
  return sheet.text(count, { x: margin, y: at + rows.length * 14 + 4, width: sheet.width });
}
