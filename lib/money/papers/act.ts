import 'server-only';
import { roublesInWords } from './amount-in-words';
import type { Paper } from './paper';
import { drawLines, drawParties, drawTotals } from './parts';
import type { Pictures } from './pictures';
import { drawn, margin, type Sheet } from './sheet';
import { russianDate, shortDate } from './words';

/** An act of services that were rendered in a month, in Russian. */
export function drawAct(paper: Paper, pictures: Pictures): Promise<Uint8Array> {
  const title = `Акт № ${paper.number} от ${russianDate(paper.dated)}`;
  return drawn({ title, author: paper.seller.name, layout: 'portrait' }, (sheet) => {
    let y = sheet.text(title, { x: margin, y: margin, width: sheet.width }, { size: 15, bold: true }) + 2;
    y = sheet.text(`об оказании услуг${periodOf(paper)}`, { x: margin, y, width: sheet.width }) + 6;
    sheet.line([margin, y], [margin + sheet.width, y], 1.4);
    y = drawParties(sheet, { y: y + 10, left: ['Исполнитель', paper.seller], right: ['Заказчик', paper.buyer] });
    y = drawLines(sheet, y + 10, paper);
    y = drawTotals(sheet, y + 6, paper, 'Всего оказано услуг на сумму');
    y = sheet.text(roublesInWords(paper.total), { x: margin, y: y + 4, width: sheet.width }, { bold: true });
    const said =
      'Вышеперечисленные услуги оказаны полностью и в срок. Заказчик претензий по объёму, качеству и срокам оказания услуг не имеет.';
    y = sheet.text(said, { x: margin, y: y + 8, width: sheet.width }) + 8;
    sheet.line([margin, y], [margin + sheet.width, y], 1.4);
    drawSides(sheet, y + 10, paper, pictures);
  });
}

const periodOf = ({ period }: Paper): string =>
  period === null ? '' : ` за период с ${shortDate(period.from)} по ${shortDate(period.to)}`;

function drawSides(sheet: Sheet, y: number, { seller, buyer }: Paper, pictures: Pictures): void {
  const at = y + 110 > sheet.bottom ? sheet.nextPage() : y;
  const half = sheet.width / 2 - 12;
  const sides = [
    { x: margin, title: 'Исполнитель', who: seller.name, signer: [seller.signerTitle, seller.signer] },
    { x: margin + half + 24, title: 'Заказчик', who: buyer.name, signer: [] },
  ];
  for (const { x, title, who, signer } of sides) {
    const below = sheet.text(title, { x, y: at, width: half }, { bold: true });
    sheet.text(who, { x, y: below + 2, width: half });
    sheet.line([x, at + 66], [x + half * 0.55, at + 66]);
    sheet.text(signer.filter((part) => part !== '').join(', '), { x, y: at + 70, width: half }, { size: 8 });
    sheet.text('М. П.', { x: x + half * 0.6, y: at + 54, width: 40 }, { size: 8, colour: '#555' });
  }
  if (pictures.signature) sheet.picture(pictures.signature, { x: margin + 6, y: at + 28, width: 120, height: 40 });
  if (pictures.stamp) sheet.picture(pictures.stamp, { x: margin + half * 0.5, y: at + 12, width: 100, height: 100 });
}
