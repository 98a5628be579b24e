import 'server-only';
import { roublesInWords } from './amount-in-words';
import type { Paper } from './paper';
import { drawLines, drawParties } from './parts';
import type { Pictures } from './pictures';
import { drawn, margin } from './sheet';
import { drawSignatures } from './signatures';
import { russianDate, russianSum } from './words';

const corrected = {
  payment_invoice: 'счёт на оплату',
  act: 'акт',
  utd: 'универсальный передаточный документ',
  invoice: 'счёт',
  credit_note: 'корректировочный документ',
} as const satisfies Readonly<Record<Paper['kind'], string>>;

/** What takes another Russian paper back. */
export function drawCreditNote(paper: Paper, pictures: Pictures): Promise<Uint8Array> {
  const title = `Корректировочный документ № ${paper.number} от ${russianDate(paper.dated)}`;
  return drawn({ title, author: paper.seller.name, layout: 'portrait' }, (sheet) => {
    const { corrects, seller, buyer, vat, total } = paper;
    let y = sheet.text(title, { x: margin, y: margin, width: sheet.width }, { size: 15, bold: true }) + 4;
    if (corrects) {
      const words = `Отменяет полностью ${corrected[corrects.kind]} № ${corrects.number} от ${russianDate(corrects.dated)}`;
      y = sheet.text(words, { x: margin, y, width: sheet.width }) + 6;
    }
    sheet.line([margin, y], [margin + sheet.width, y], 1.4);
    y = drawParties(sheet, { y: y + 10, left: ['Исполнитель', seller], right: ['Заказчик', buyer] });
    y = drawLines(sheet, y + 10, paper);
    const sums = `Итого ${russianSum(total)} руб.${vat === 0 ? '' : `, в том числе НДС ${russianSum(vat)} руб.`}`;
    y = sheet.text(sums, { x: margin, y: y + 6, width: sheet.width }, { bold: true, align: 'right' });
    y = sheet.text(`К уменьшению: ${roublesInWords(Math.abs(total))}`, { x: margin, y: y + 4, width: sheet.width });
    drawSignatures(sheet, {
      y,
      signers: [{ title: seller.signerTitle || 'Исполнитель', name: seller.signer, signs: true }],
      pictures,
    });
  });
}
