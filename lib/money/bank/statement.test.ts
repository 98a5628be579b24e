import { describe, expect, test } from 'vitest';
import { exchangeOf, testTransfer } from '@/testing/statements-of-banks';
import { invoiceNumbersIn } from './invoice-number';
import { mostLines, readStatement } from './statement';
import { statementText } from './statement-text';

const bytesOf = (text: string, encoding: 'utf-8' | 'windows-1251' | 'ibm866'): ArrayBuffer => {
  if (encoding === 'utf-8') return Uint8Array.from(new TextEncoder().encode(text)).buffer;
  const decoder = new TextDecoder(encoding);
  const codes = new Map(Array.from({ length: 256 }, (_, code) => [decoder.decode(Uint8Array.of(code)), code]));
  return Uint8Array.from(text, (letter) => codes.get(letter) ?? 63).buffer;
};

const expected = {
  account: '40702810938000000001',
  number: '81',
  receivedOn: '2026-11-30',
  amountMinor: 123_450,
  payerName: 'ООО "Ромашка"',
  payerInn: '7710000030',
  payerAccount: '40702810100000000002',
  purpose: 'Оплата по счёту № 17 от 03.02.2026, в т.ч. НДС 22% 222-61',
};

describe('an exchange file', () => {
  test.each(['utf-8', 'windows-1251', 'ibm866'] as const)('in %s says what came in', (encoding) => {
    // № is in no table of CP866.
    const file = exchangeOf([testTransfer]).replaceAll('№', encoding === 'ibm866' ? 'N' : '№');
    const read = readStatement(statementText(bytesOf(file, encoding)));
    expect(read).toEqual({
      ok: true,
      value: [{ ...expected, purpose: expected.purpose.replace('№', encoding === 'ibm866' ? 'N' : '№') }],
    });
  });

  test('what went out, and what it does not know, is passed over', () => {
    const out = { ...testTransfer, ДатаПоступило: '', ДатаСписано: '30.11.2026' };
    expect(readStatement(exchangeOf([out, { ...testTransfer, НовоеПоле: 'x=y', Номер: '' }]))).toEqual({
      ok: true,
      value: [{ ...expected, number: '' }],
    });
  });

  test.each([
    ['without an end', exchangeOf([testTransfer]).replace('КонецФайла', ''), 'cutOff'],
    ['that ends within a payment', exchangeOf([testTransfer]).replace('КонецДокумента\r\n', ''), 'cutOff'],
    ['of a payment within a payment', exchangeOf([testTransfer]).replace('Номер=81', 'СекцияДокумент=x'), 'broken'],
    ['of a sum that is none', exchangeOf([{ ...testTransfer, Сумма: '1 000,5р' }]), 'badSum'],
    ['of a day that is none', exchangeOf([{ ...testTransfer, ДатаПоступило: '31.02.2026' }]), 'badDate'],
    [
      'whose sums do not fit',
      exchangeOf([testTransfer]).replace('КонечныйОстаток=1334.50', 'КонечныйОстаток=1'),
      'unbalanced',
    ],
    ['with nothing in it', ' \n ', 'empty'],
    ['that is a letter', 'Добрый день!\nВысылаю выписку', 'notAStatement'],
    ['that is too long', exchangeOf(Array.from({ length: mostLines + 1 }, () => testTransfer)), 'tooMany'],
  ])('%s is refused whole', (_, text, code) => {
    expect(readStatement(text)).toMatchObject({ ok: false, error: { code, line: expect.any(Number) } });
  });
});

test('a table of a bank says what came in, whatever parts its cells', () => {
  const rows = [
    [
      'Дата',
      'Номер документа',
      'Плательщик',
      'ИНН плательщика',
      'Счёт плательщика',
      'Поступило',
      'Назначение платежа',
      'Счёт',
    ],
    [
      '30.11.2026',
      '81',
      '"ООО ""Ромашка"""',
      '7710000030',
      '40702810100000000002',
      '1 234.50',
      `"${expected.purpose}"`,
      expected.account,
    ],
    ['30.11.2026', '82', 'ООО', '', '', '', 'Комиссия', expected.account],
    ['30.11.2026', '83', 'ООО', '', '', '-5.00', 'Комиссия', expected.account],
  ];
  for (const separator of [';', '\t', ','])
    expect(readStatement(rows.map((row) => row.join(separator)).join('\n'))).toEqual({ ok: true, value: [expected] });
  expect(readStatement('Дата;Сумма;Назначение\n30.11.2026;5;"не закрыто')).toMatchObject({
    error: { code: 'broken', line: 2 },
  });
});

test.each([
  ['Оплата по счёту № 17 от 03.02.2026, в т.ч. НДС 22% 222-61', [17]],
  ['ОПЛАТА ПО СЧЕТУ N 17 ОТ 03.02.2026Г. НДС НЕ ОБЛАГАЕТСЯ', [17]],
  ['По счету №17. Без НДС', [17]],
  ['Счет на оплату 17 за домены', [17]],
  ['Оплата по сч. 17, сч. 18', [17, 18]],
  ['Payment of invoice No. 17', [17]],
  ['Оплата счёта от 03.02.2026 № 17', [17]],
  ['За услуги 1234', []],
  ['на расчетный счет 40702810938000000001', []],
  ['', []],
])('%s names %j', (purpose, numbers) => {
  expect(invoiceNumbersIn(purpose)).toEqual(numbers);
});
