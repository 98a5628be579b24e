import 'server-only';
import { createHash } from 'node:crypto';
import { money, toDecimal } from '@/lib/base/values/money';
import type { Paper, PaperLine } from '@/lib/money/papers/paper';
import { shortDate } from '@/lib/money/papers/words';
import { personName } from './person-name';
import { windows1251 } from './windows-1251';
import { element, textElement, written, type Xml } from './xml';

/** When the file is made, in Moscow: "2026-11-30" and "13.05.09". */
export type MadeAt = { readonly day: string; readonly time: string };

const program = 'Domovoi 0.1';
const transfer =
  'Документ об отгрузке товаров (выполнении работ), передаче имущественных прав (документ об оказании услуг)';
const withInvoice =
  'Счет-фактура и документ об отгрузке товаров (выполнении работ), передаче имущественных прав (документ об оказании услуг)';

/** Whether a paper can be exchanged: a universal transfer document in roubles between two sides in Russia. */
export const isExchangeable = ({ kind, currency, buyer }: Pick<Paper, 'kind' | 'currency' | 'buyer'>): boolean =>
  kind === 'utd' && currency === 'RUB' && buyer.kind !== 'eu';

/**
 * The seller's file of a universal transfer document in the tax service's format 5.03 (order ЕД-7-26/970@), for the upload to
 * an exchange operator, who signs and sends it. It is in windows-1251 and bears the name that it says it has.
 */
export function utdXml(paper: Paper, made: MadeAt): { readonly name: string; readonly bytes: Uint8Array } {
  const id = fileId(paper, made);
  const file = element('Файл', { ИдФайл: id, ВерсФорм: '5.03', ВерсПрог: program }, documentOf(paper, made));
  return { name: `${id}.xml`, bytes: windows1251(`<?xml version="1.0" encoding="windows-1251"?>${written(file)}`) };
}

/**
 * Prefix, recipient, sender, day, number of the file, and six marks of goods that are none of these. The sides are named by
 * their INN and KPP: only their operators know the ids that they have there.
 */
function fileId({ id, seller, buyer }: Paper, { day }: MadeAt): string {
  const hex = createHash('sha256').update(id).digest('hex');
  const number = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  const sides = [buyer, seller].map(({ inn, kpp }) => `${inn}${kpp}` || '0');
  return ['ON_NSCHFDOPPR', ...sides, day.replaceAll('-', ''), number.join('-'), '0_0_0_0_0_00'].join('_');
}

const hasVat = ({ lines }: Paper): boolean => lines.some(({ vatRate }) => vatRate !== null);

function documentOf(paper: Paper, { day, time }: MadeAt): Xml {
  const isInvoice = hasVat(paper);
  return element(
    'Документ',
    {
      КНД: '1115131',
      Функция: isInvoice ? 'СЧФДОП' : 'ДОП',
      ПоФактХЖ: transfer,
      НаимДокОпр: isInvoice ? withInvoice : transfer,
      ДатаИнфПр: shortDate(day),
      ВремИнфПр: time,
      НаимЭконСубСост: paper.seller.name,
    },
    headOf(paper, isInvoice),
    tableOf(paper),
    handedOver(paper),
    signerOf(paper),
  );
}

function headOf({ number, dated, seller, buyer }: Paper, isInvoice: boolean): Xml {
  const date = shortDate(dated);
  const supply = { РеквНаимДок: 'Универсальный передаточный документ', РеквНомерДок: number, РеквДатаДок: date };
  return element(
    'СвСчФакт',
    { НомерДок: number, ДатаДок: date },
    element('СвПрод', {}, element('ИдСв', {}, identityOf(seller)), addressOf(seller.address), bankOf(seller)),
    isInvoice ? element('ДокПодтвОтгрНом', supply) : null,
    element('СвПокуп', {}, element('ИдСв', {}, identityOf(buyer)), addressOf(buyer.address)),
    element('ДенИзм', { КодОКВ: '643', НаимОКВ: 'Российский рубль' }),
  );
}

type Side = Pick<Paper['buyer'], 'kind' | 'name' | 'inn' | 'kpp' | 'ogrn'>;

function identityOf({ kind, name, inn, kpp, ogrn }: Side): Xml {
  if (kind === 'organization') return element('СвЮЛУч', { НаимОрг: name, ИННЮЛ: inn, КПП: kpp });
  if (kind === 'sole') return element('СвИП', { ИННФЛ: inn, ОГРНИП: ogrn }, nameOf(name));
  return element('СвФЛУч', { ИННФЛ: inn }, nameOf(name));
}

function nameOf(name: string): Xml {
  const { last, first, middle } = personName(name);
  return element('ФИО', { Фамилия: last, Имя: first, Отчество: middle });
}

const addressOf = (address: string): Xml | null =>
  address === ''
    ? null
    : element('Адрес', {}, element('АдрИнф', { КодСтр: '643', НаимСтран: 'Россия', АдрТекст: address }));

function bankOf({ account, bankName, bic, correspondentAccount }: Paper['seller']): Xml {
  const bank = element('СвБанк', { НаимБанк: bankName, БИК: bic, КорСчет: correspondentAccount });
  return element('БанкРекв', { НомерСчета: account }, bank);
}

function tableOf(paper: Paper): Xml {
  const { lines, net, vat, total } = paper;
  return element(
    'ТаблСчФакт',
    {},
    ...lines.map(lineOf),
    element(
      'ВсегоОпл',
      { СтТовБезНДСВсего: sum(net), СтТовУчНалВсего: sum(total) },
      element('СумНалВсего', {}, hasVat(paper) ? textElement('СумНал', sum(vat)) : noVat),
    ),
  );
}

const noVat = textElement('БезНДС', 'без НДС');

function lineOf({ position, description, quantity, vatRate, net, vat, total }: PaperLine): Xml {
  return element(
    'СведТов',
    {
      НомСтр: position,
      НаимТов: description.slice(0, 2000),
      ОКЕИ_Тов: '796',
      НаимЕдИзм: 'шт',
      КолТов: quantity,
      ЦенаТов: sum(Math.round(net / quantity)),
      СтТовБезНДС: sum(net),
      НалСт: vatRate === null ? 'без НДС' : `${vatRate}%`,
      СтТовУчНал: sum(total),
    },
    element('Акциз', {}, textElement('БезАкциз', 'без акциза')),
    element('СумНал', {}, vatRate === null ? noVat : textElement('СумНал', sum(vat))),
  );
}

function handedOver({ dated, period }: Paper): Xml {
  const when = period
    ? { ДатаПер: shortDate(dated), ДатаНачПер: shortDate(period.from), ДатаОконПер: shortDate(period.to) }
    : { ДатаПер: shortDate(dated) };
  const done = { СодОпер: 'Услуги оказаны в полном объеме', ...when };
  return element('СвПродПер', {}, element('СвПер', done, textElement('БезДокОснПер', '1')));
}

/** What the signer may sign is read from the certificate of the signature. */
function signerOf({ seller }: Paper): Xml {
  return element('Подписант', { Должн: seller.signerTitle, СпосПодтПолном: '1' }, nameOf(seller.signer || seller.name));
}

const sum = (minor: number): string => toDecimal(money(minor, 'RUB'));
