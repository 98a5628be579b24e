import { expect, test } from 'vitest';
import type { Paper } from '@/lib/money/papers/paper';
import { testBuyer, testSeller } from '@/testing/papers';
import { personName } from './person-name';
import { isExchangeable, utdXml } from './utd-xml';

const line = { position: 1, description: 'Регистрация: пример.рф', quantity: 1, unit: 'piece', vatRate: 22 } as const;
const sums = { net: 16_311, vat: 3589, total: 19_900 };
const utd: Paper = {
  id: 'doc_1',
  kind: 'utd',
  number: 17,
  dated: '2026-02-28',
  customerId: 'cus_1',
  seller: testSeller,
  buyer: testBuyer,
  currency: 'RUB',
  period: { from: '2026-02-01', to: '2026-02-28' },
  dueOn: null,
  corrects: null,
  signatureId: null,
  stampId: null,
  lines: [{ ...line, ...sums }],
  ...sums,
};
const without: Paper = {
  ...utd,
  net: 19_900,
  vat: 0,
  lines: [{ ...line, vatRate: null, net: 19_900, vat: 0, total: 19_900 }],
};
const sole = { ...testSeller, kind: 'sole', name: 'ИП Иванов Иван Иванович', inn: '770000001287', kpp: '' } as const;
const made = { day: '2026-03-01', time: '09.05.07' };
const textOf = (paper: Paper) => new TextDecoder('windows-1251').decode(utdXml(paper, made).bytes);

test.each<readonly [string, Paper, readonly string[]]>([
  [
    'with VAT it is an invoice too, and says where it was supplied',
    utd,
    [
      'ВерсФорм="5.03"',
      'КНД="1115131" Функция="СЧФДОП"',
      'ДатаИнфПр="01.03.2026" ВремИнфПр="09.05.07"',
      '<СвСчФакт НомерДок="17" ДатаДок="28.02.2026"><СвПрод><ИдСв><СвЮЛУч НаимОрг="ООО «Пример»" ИННЮЛ="7700000016" КПП="770001001"/></ИдСв>',
      '<ДокПодтвОтгрНом РеквНаимДок="Универсальный передаточный документ" РеквНомерДок="17" РеквДатаДок="28.02.2026"/><СвПокуп>',
      '<Адрес><АдрИнф КодСтр="643" НаимСтран="Россия" АдрТекст="125009, г. Москва, ул. Тверская, д. 7"/></Адрес></СвПокуп>',
      '<ДенИзм КодОКВ="643" НаимОКВ="Российский рубль"/></СвСчФакт><ТаблСчФакт>',
      'ОКЕИ_Тов="796" НаимЕдИзм="шт" КолТов="1" ЦенаТов="163.11" СтТовБезНДС="163.11" НалСт="22%" СтТовУчНал="199.00">',
      '<Акциз><БезАкциз>без акциза</БезАкциз></Акциз><СумНал><СумНал>35.89</СумНал></СумНал></СведТов>',
      '<ВсегоОпл СтТовБезНДСВсего="163.11" СтТовУчНалВсего="199.00"><СумНалВсего><СумНал>35.89</СумНал></СумНалВсего></ВсегоОпл>',
      'ДатаПер="28.02.2026" ДатаНачПер="01.02.2026" ДатаОконПер="28.02.2026"><БезДокОснПер>1</БезДокОснПер></СвПер></СвПродПер>',
      '<Подписант Должн="Генеральный директор" СпосПодтПолном="1"><ФИО Фамилия="Смирнова" Имя="А." Отчество="В."/></Подписант></Документ></Файл>',
    ],
  ],
  [
    'without VAT it is a transfer alone',
    without,
    ['Функция="ДОП"', 'НалСт="без НДС" СтТовУчНал="199.00"', '<СумНал><БезНДС>без НДС</БезНДС></СумНал></СведТов>'],
  ],
  [
    'a sole proprietor has a name and an OGRNIP',
    { ...utd, seller: { ...sole, ogrn: '326774600000011' } },
    [
      '<СвИП ИННФЛ="770000001287" ОГРНИП="326774600000011"><ФИО Фамилия="Иванов" Имя="Иван" Отчество="Иванович"/></СвИП>',
    ],
  ],
  [
    'what XML or the encoding has not is written otherwise',
    { ...utd, buyer: { ...testBuyer, name: 'ООО "A&B" <x> \u0001ә' } },
    ['НаимОрг="ООО &quot;A&amp;B&quot; &lt;x&gt; &#1241;"'],
  ],
])('%s', (_, paper, parts) => {
  const text = textOf(paper);
  for (const part of parts) expect(text).toContain(part);
});

test('a transfer without VAT names no document of supply', () => {
  expect(textOf(without)).not.toContain('ДокПодтвОтгрНом');
});

test('the file has the name that it says it has: recipient, sender, day, number, marks', () => {
  const { name, bytes } = utdXml(utd, made);
  const rule =
    /^ON_NSCHFDOPPR_7710000030771001001_7700000016770001001_20260301_[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}_0_0_0_0_0_00\.xml$/;
  expect(name).toMatch(rule);
  const head = `<?xml version="1.0" encoding="windows-1251"?><Файл ИдФайл="${name.slice(0, -4)}"`;
  expect(new TextDecoder('windows-1251').decode(bytes)).toContain(head);
  expect(utdXml({ ...utd, id: 'doc_2' }, made).name).not.toBe(name);
  expect(bytes).toContain(0xd4);
});

test('an act, and what goes abroad, is no paper for an exchange', () => {
  expect([utd, { ...utd, kind: 'act' } as const].map(isExchangeable)).toEqual([true, false]);
  expect(isExchangeable({ ...utd, buyer: { ...testBuyer, kind: 'eu' } })).toBe(false);
});

test.each([
  ['Смирнова А. В.', ['Смирнова', 'А.', 'В.']],
  ['Смирнова А.В.', ['Смирнова', 'А.', 'В.']],
  ['ИП Иванов Иван Иванович', ['Иванов', 'Иван', 'Иванович']],
  ['Индивидуальный предприниматель Ли Чан', ['Ли', 'Чан', '']],
  ['Мадонна', ['Мадонна', '—', '']],
  ['', ['—', '—', '']],
])('the parts of "%s"', (text, parts) => {
  expect(Object.values(personName(text))).toEqual(parts);
});
