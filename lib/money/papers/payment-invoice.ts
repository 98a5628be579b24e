import 'server-only';
import { roublesInWords } from './amount-in-words';
import type { Paper } from './paper';
import { paymentSquare } from './payment-code';
import { paymentPurpose } from './purpose';
import type { Pictures } from './pictures';
import { drawn, margin, type Sheet } from './sheet';
import { drawSignatures } from './signatures';
import { drawLines, drawParties, drawTotals } from './parts';
import { russianDate, shortDate } from './words';

/** An invoice to be paid by bank transfer, in Russian, with the square that a bank's application reads. */
export function drawPaymentInvoice(paper: Paper, pictures: Pictures): Promise<Uint8Array> {
  const title = `Счёт на оплату № ${paper.number} от ${russianDate(paper.dated)}`;
  return drawn({ title, author: paper.seller.name, layout: 'portrait' }, (sheet) => {
    let y = drawBank(sheet, paper);
    y = sheet.text(title, { x: margin, y: y + 18, width: sheet.width }, { size: 15, bold: true }) + 6;
    sheet.line([margin, y], [margin + sheet.width, y], 1.4);
    y = drawParties(sheet, { y: y + 10, left: ['Поставщик', paper.seller], right: ['Покупатель', paper.buyer] });
    y = drawLines(sheet, y + 10, paper, 'Товары (работы, услуги)');
    y = drawTotals(sheet, y + 6, paper);
    y = sheet.text(roublesInWords(paper.total), { x: margin, y: y + 4, width: sheet.width }, { bold: true });
    const due = paper.dueOn === null ? '' : `Оплатить не позднее ${shortDate(paper.dueOn)}. `;
    const purpose = `${due}В назначении платежа укажите: «${paymentPurpose(paper)}».`;
    y = sheet.text(purpose, { x: margin, y: y + 8, width: sheet.width }) + 8;
    sheet.line([margin, y], [margin + sheet.width, y], 1.4);
    const { signerTitle, signer, accountant, kind } = paper.seller;
    const isSole = kind === 'sole';
    const signers = [
      { title: signerTitle || (isSole ? 'Предприниматель' : 'Руководитель'), name: signer, signs: true },
      ...(isSole || accountant === '' ? [] : [{ title: 'Главный бухгалтер', name: accountant, signs: false }]),
    ];
    drawSignatures(sheet, { y, signers, pictures });
  });
}

/** Where the money goes, as the table of a payment order has it, and the square; the point below. */
function drawBank(sheet: Sheet, paper: Paper): number {
  const { seller } = paper;
  const [square, top] = [112, margin];
  const left = sheet.width - square - 14;
  const [label, value] = [left * 0.55 + margin, left * 0.55 + margin + 46];
  const small = { size: 7, colour: '#444' } as const;
  const put = (text: string, x: number, y: number, width: number) =>
    sheet.text(text, { x: x + 4, y, width: width - 8 });
  const [bankHeight, wholeHeight] = [46, square];
  sheet.frame(margin, top, left, wholeHeight);
  sheet.line([margin, top + bankHeight], [margin + left, top + bankHeight]);
  sheet.line([label, top], [label, top + wholeHeight]);
  sheet.line([value, top], [value, top + wholeHeight]);
  sheet.line([label, top + bankHeight / 2], [margin + left, top + bankHeight / 2]);
  sheet.line([margin, top + 64], [label, top + 64]);
  put(seller.bankName, margin, top + 6, label - margin);
  sheet.text('Банк получателя', { x: margin + 4, y: top + 34, width: 150 }, small);
  put('БИК', label, top + 6, 46);
  put(seller.bic, value, top + 6, margin + left - value);
  put('Сч. №', label, top + 28, 46);
  put(seller.correspondentAccount, value, top + 28, margin + left - value);
  put(`ИНН ${seller.inn}${seller.kpp && `     КПП ${seller.kpp}`}`, margin, top + 50, label - margin);
  put('Сч. №', label, top + 50, 46);
  put(seller.account, value, top + 50, margin + left - value);
  put(seller.name, margin, top + 68, label - margin);
  sheet.text('Получатель', { x: margin + 4, y: top + wholeHeight - 12, width: 150 }, small);
  drawSquare(sheet, paper, { x: margin + left + 14, y: top, side: square });
  return top + wholeHeight;
}

function drawSquare(
  sheet: Sheet,
  paper: Paper,
  at: { readonly x: number; readonly y: number; readonly side: number },
): void {
  const { seller, total, buyer } = paper;
  const asked = { seller, totalMinor: total, purpose: paymentPurpose(paper), payerInn: buyer.inn };
  const rows = paymentSquare(asked);
  const dot = at.side / rows.length;
  rows.forEach((row, y) =>
    row.forEach((isDark, x) => {
      // A hair wider, so that no white lines show between the dots.
      if (isDark) sheet.fill(at.x + x * dot, at.y + y * dot, dot + 0.05, dot + 0.05);
    }),
  );
}
