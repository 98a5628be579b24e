import 'server-only';
import type { Paper } from './paper';
import type { Pictures } from './pictures';
import { drawn, margin, type Sheet } from './sheet';
import { drawTable, type TableColumn } from './table';
import { innAndKpp, rateWords, russianDate, russianSum } from './words';

/** Width of the strip that says which status the paper has. */
const strip = 74;

const columns: readonly TableColumn[] = [
  { title: 'Код товара / работ, услуг', share: 6, align: 'center' },
  { title: '№ п/п', share: 3.5, align: 'center' },
  { title: 'Наименование товара (описание выполненных работ, оказанных услуг)', share: 22 },
  { title: 'Код вида товара', share: 5, align: 'center' },
  { title: 'Ед. изм.: код', share: 4, align: 'center' },
  { title: 'условное обозначение', share: 8, align: 'center' },
  { title: 'Кол-во', share: 5, align: 'right' },
  { title: 'Цена за единицу', share: 8, align: 'right' },
  { title: 'Стоимость без налога, всего', share: 9, align: 'right' },
  { title: 'Сумма акциза', share: 8.5, align: 'center' },
  { title: 'Налоговая ставка', share: 6, align: 'center' },
  { title: 'Сумма налога', share: 8, align: 'right' },
  { title: 'Стоимость с налогом, всего', share: 9, align: 'right' },
  { title: 'Страна: код', share: 5, align: 'center' },
  { title: 'краткое наименование', share: 8, align: 'center' },
  { title: 'Рег. номер декларации', share: 7, align: 'center' },
];
const marks = ['А', '1', '1а', '1б', '2', '2а', '3', '4', '5', '6', '7', '8', '9', '10', '10а', '11'];

/** A universal transfer document: with VAT an invoice and an act in one (status 1), without it an act alone (status 2). */
export function drawUtd(paper: Paper, pictures: Pictures): Promise<Uint8Array> {
  const title = `УПД № ${paper.number} от ${russianDate(paper.dated)}`;
  return drawn({ title, author: paper.seller.name, layout: 'landscape' }, (sheet) => {
    const y = drawHead(sheet, paper);
    const below = drawTable(sheet, { y: y + 8, columns, marks, size: 7.5, rows: [...rowsOf(paper), totalOf(paper)] });
    drawInvoiceSigners(sheet, below, paper, pictures);
  });
}

function rowsOf({ lines }: Paper): readonly (readonly string[])[] {
  return lines.map(({ position, description, quantity, vatRate, net, vat, total }) => [
    '—',
    String(position),
    description,
    '—',
    '796',
    'шт',
    String(quantity),
    russianSum(Math.round(net / quantity)),
    russianSum(net),
    'без акциза',
    rateWords(vatRate),
    vatRate === null ? 'без НДС' : russianSum(vat),
    russianSum(total),
    '—',
    '—',
    '—',
  ]);
}

function totalOf({ net, vat, total, lines }: Paper): readonly string[] {
  const hasVat = lines.some(({ vatRate }) => vatRate !== null);
  const sums = [russianSum(net), 'Х', 'Х', hasVat ? russianSum(vat) : 'без НДС', russianSum(total)];
  return ['', '', 'Всего к оплате (9)', '', '', '', '', '', ...sums, '', '', ''];
}

function drawHead(sheet: Sheet, paper: Paper): number {
  const { seller, buyer, lines } = paper;
  const status = lines.some(({ vatRate }) => vatRate !== null) ? '1' : '2';
  const [x, width] = [margin + strip + 12, sheet.width - strip - 12];
  const note = status === '1' ? 'счёт-фактура и передаточный документ (акт)' : 'передаточный документ (акт)';
  sheet.text('Универсальный передаточный документ', { x: margin, y: margin, width: strip }, { size: 8, bold: true });
  sheet.text(`Статус: ${status}`, { x: margin, y: margin + 36, width: strip }, { size: 10, bold: true });
  sheet.text(`${status} – ${note}`, { x: margin, y: margin + 54, width: strip }, { size: 6.5, colour: '#333' });
  const form = 'Приложение № 1 к постановлению Правительства Российской Федерации от 26 декабря 2011 г. № 1137';
  sheet.text(form, { x, y: margin, width }, { size: 6.5, align: 'right', colour: '#333' });
  const title = `Счёт-фактура № ${paper.number} от ${russianDate(paper.dated)} (1)`;
  let y = sheet.text(title, { x, y: margin + 10, width }, { size: 11, bold: true }) + 2;
  y = sheet.text('Исправление № — от — (1а)', { x, y, width }, { size: 8 }) + 4;
  const facts: readonly (readonly [string, string, string])[] = [
    ['Продавец', seller.name, '(2)'],
    ['Адрес', seller.address, '(2а)'],
    ['ИНН/КПП продавца', innAndKpp(seller), '(2б)'],
    ['Грузоотправитель и его адрес', '—', '(3)'],
    ['Грузополучатель и его адрес', '—', '(4)'],
    ['К платёжно-расчётному документу', '—', '(5)'],
    ['Документ об отгрузке', `№ п/п 1–${lines.length} № ${paper.number} от ${russianDate(paper.dated)}`, '(5а)'],
    ['К счёту-фактуре (счетам-фактурам), выставленному при получении оплаты', '—', '(5б)'],
    ['Покупатель', buyer.name, '(6)'],
    ['Адрес', buyer.address || '—', '(6а)'],
    ['ИНН/КПП покупателя', innAndKpp(buyer) || '—', '(6б)'],
    ['Валюта: наименование, код', 'Российский рубль, 643', '(7)'],
    ['Идентификатор государственного контракта', '—', '(8)'],
  ];
  for (const [term, value, mark] of facts) {
    sheet.text(term, { x, y, width: 320 }, { size: 8 });
    sheet.text(mark, { x: x + width - 30, y, width: 30 }, { size: 8, align: 'right' });
    y = sheet.text(value, { x: x + 324, y, width: width - 360 }, { size: 8, bold: true }) + 1.5;
    sheet.line([x + 322, y - 0.5], [x + width - 32, y - 0.5], 0.3);
  }
  sheet.line([margin + strip + 4, margin], [margin + strip + 4, y], 1.2);
  return y;
}

/** Who signs the invoice, then what was handed over and taken, on both sides; together on one page. */
function drawInvoiceSigners(sheet: Sheet, below: number, paper: Paper, pictures: Pictures): void {
  let y = (below + 160 > sheet.bottom ? sheet.nextPage() : below) + 8;
  const { seller, buyer, period } = paper;
  const isSole = seller.kind === 'sole';
  const half = sheet.width / 2 - 10;
  const [left, right] = [margin, margin + half + 20];
  const signature = (at: { readonly x: number; readonly y: number }, term: string, name: string) => {
    sheet.text(term, { x: at.x, y: at.y, width: 150 }, { size: 7.5 });
    sheet.line([at.x + 152, at.y + 16], [at.x + 240, at.y + 16]);
    sheet.text(name, { x: at.x + 246, y: at.y + 6, width: half - 246 }, { size: 8 });
  };
  if (isSole) {
    const term = 'Индивидуальный предприниматель или иное уполномоченное лицо';
    signature({ x: left, y }, term, `${seller.signer}, ОГРНИП ${seller.ogrn}`);
  } else {
    signature({ x: left, y }, 'Руководитель организации или иное уполномоченное лицо', seller.signer);
    signature({ x: right, y }, 'Главный бухгалтер или иное уполномоченное лицо', seller.accountant || seller.signer);
  }
  if (pictures.signature) sheet.picture(pictures.signature, { x: left + 150, y: y - 14, width: 92, height: 34 });
  y += 26;
  sheet.line([margin, y], [margin + sheet.width, y], 1.2);
  const month = period === null ? '' : `, оказаны с ${russianDate(period.from)} по ${russianDate(period.to)}`;
  y = sheet.text(
    `Основание передачи (сдачи) / получения (приёмки): договор-оферта${month} [8]`,
    { x: left, y: y + 4, width: sheet.width },
    { size: 8 },
  );
  y = sheet.text('Данные о транспортировке и грузе: — [9]', { x: left, y: y + 2, width: sheet.width }, { size: 8 }) + 6;
  const sides = [
    {
      x: left,
      lines: [
        'Товар (груз) передал / услуги, результаты работ, права сдал [10]',
        `Дата отгрузки, передачи (сдачи): ${russianDate(paper.dated)} [11]`,
        'Иные сведения об отгрузке, передаче: — [12]',
        `Ответственный за правильность оформления факта хозяйственной жизни: ${seller.signer} [13]`,
        `Составитель документа: ${seller.name}, ИНН/КПП ${innAndKpp(seller)} [14]`,
      ],
      name: [seller.signerTitle, seller.signer].filter((part) => part !== '').join(', '),
    },
    {
      x: right,
      lines: [
        'Товар (груз) получил / услуги, результаты работ, права принял [15]',
        'Дата получения (приёмки): «___» ____________ 20___ г. [16]',
        'Иные сведения о получении, приёмке: [17]',
        'Ответственный за правильность оформления факта хозяйственной жизни: [18]',
        `Составитель документа: ${buyer.name}${buyer.inn && `, ИНН/КПП ${innAndKpp(buyer)}`} [19]`,
      ],
      name: '',
    },
  ];
  for (const { x, lines, name } of sides) {
    let at = y;
    lines.forEach((line, index) => {
      at = sheet.text(line, { x, y: at, width: half }, { size: 8 }) + 3;
      if (index !== 0) return;
      sheet.line([x, at + 16], [x + 120, at + 16]);
      sheet.text(name, { x: x + 126, y: at + 6, width: half - 126 }, { size: 8 });
      at += 22;
    });
    sheet.text('М. П.', { x, y: at + 2, width: 60 }, { size: 8, colour: '#555' });
  }
  if (pictures.stamp) sheet.picture(pictures.stamp, { x: left + 60, y: y + 20, width: 92, height: 92 });
}
