import 'server-only';
import { money, toDecimal } from '@/lib/base/values/money';
import type { Paper } from './paper';
import type { Pictures } from './pictures';
import { drawn, margin, type Sheet } from './sheet';
import { drawTable } from './table';

/** An invoice in English, for what was delivered to a business in the European Union, or asked of it by transfer. */
export function drawEnglish(paper: Paper, pictures: Pictures): Promise<Uint8Array> {
  const title = `${headings[paper.kind]} No. ${paper.number}/${paper.dated.slice(0, 4)}`;
  return drawn({ title, author: paper.seller.latinName || paper.seller.name, layout: 'portrait' }, (sheet) => {
    let y = sheet.text(title, { x: margin, y: margin, width: sheet.width }, { size: 18, bold: true }) + 8;
    y = drawFacts(sheet, y, paper);
    y = drawTable(sheet, {
      y: drawSides(sheet, y + 8, paper) + 12,
      columns: [
        { title: '#', share: 5, align: 'center' },
        { title: 'Description', share: 55 },
        { title: 'Qty', share: 8, align: 'right' },
        { title: 'VAT', share: 12, align: 'center' },
        { title: `Amount, ${paper.currency}`, share: 20, align: 'right' },
      ],
      rows: paper.lines.map(({ position, description, quantity, vatRate, total }) => [
        String(position),
        description,
        String(quantity),
        vatRate === null ? '—' : `${vatRate}%`,
        sum(total),
      ]),
    });
    y = drawTotals(sheet, y + 8, paper);
    if (paper.kind === 'payment_invoice') y = drawBank(sheet, y + 10, paper);
    drawSignature(sheet, y + 14, paper, pictures);
  });
}

const headings = {
  payment_invoice: 'Pro forma invoice',
  invoice: 'Invoice',
  credit_note: 'Credit note',
  act: 'Act',
  utd: 'Transfer document',
} as const satisfies Readonly<Record<Paper['kind'], string>>;

function drawFacts(sheet: Sheet, y: number, { dated, period, dueOn, corrects }: Paper): number {
  const facts = [
    `Date: ${dated}`,
    period && `Supplied: ${period.from} to ${period.to}`,
    dueOn && `Due: ${dueOn}`,
    corrects && `Corrects invoice No. ${corrects.number} of ${corrects.dated}`,
  ].filter((fact) => fact !== null && fact !== '');
  return sheet.text(facts.join('    '), { x: margin, y, width: sheet.width });
}

function drawSides(sheet: Sheet, y: number, { seller, buyer }: Paper): number {
  const half = sheet.width / 2 - 10;
  const sides = [
    {
      x: margin,
      title: 'Seller',
      lines: [seller.latinName || seller.name, seller.latinAddress || seller.address, `Tax number (INN) ${seller.inn}`],
    },
    {
      x: margin + half + 20,
      title: 'Buyer',
      lines: [buyer.name, buyer.address, buyer.vatId && `VAT ID ${buyer.vatId}`],
    },
  ];
  const ends = sides.map(({ x, title, lines }) => {
    const below = sheet.text(title, { x, y, width: half }, { size: 8, colour: '#555' }) + 2;
    return lines
      .filter((line) => line !== '')
      .reduce((at, line, index) => sheet.text(line, { x, y: at, width: half }, { bold: index === 0 }) + 2, below);
  });
  return Math.max(...ends);
}

function drawTotals(sheet: Sheet, y: number, { net, vat, total, currency, lines, buyer }: Paper): number {
  const hasVat = lines.some(({ vatRate }) => vatRate !== null);
  const rows = [
    ...(hasVat ? [['Net', sum(net)] as const, ['VAT', sum(vat)] as const] : []),
    [`Total, ${currency}`, sum(total)] as const,
  ];
  let at = y;
  for (const [term, value] of rows) {
    sheet.text(term, { x: margin, y: at, width: sheet.width - 110 }, { align: 'right', bold: true });
    at = sheet.text(value, { x: margin + sheet.width - 105, y: at, width: 102 }, { align: 'right', bold: true }) + 3;
  }
  if (hasVat || buyer.vatId === '') return at;
  const words = 'Reverse charge: VAT is to be accounted for by the recipient (Article 196, Directive 2006/112/EC).';
  return sheet.text(words, { x: margin, y: at + 6, width: sheet.width }, { bold: true });
}

function drawBank(sheet: Sheet, y: number, { seller, number, dated }: Paper): number {
  const lines = [
    `Pay to: ${seller.latinName || seller.name}, account ${seller.account}`,
    `Bank: ${seller.bankName}, BIC ${seller.bic}, correspondent account ${seller.correspondentAccount}`,
    `Payment reference: Invoice No. ${number} of ${dated}`,
  ];
  return lines.reduce((at, line) => sheet.text(line, { x: margin, y: at, width: sheet.width }) + 2, y);
}

function drawSignature(sheet: Sheet, y: number, { seller }: Paper, { signature, stamp }: Pictures): void {
  const at = y + 110 > sheet.bottom ? sheet.nextPage() : y;
  sheet.line([margin, at + 44], [margin + 160, at + 44]);
  sheet.text(seller.signer, { x: margin, y: at + 48, width: 260 }, { size: 8 });
  if (signature) sheet.picture(signature, { x: margin + 10, y: at + 4, width: 130, height: 42 });
  if (stamp) sheet.picture(stamp, { x: margin + 120, y: at, width: 100, height: 100 });
}

const sum = (minor: number): string => toDecimal(money(minor, 'RUB')).replaceAll(/\B(?=(?:\d{3})+\.)/g, ' ');
