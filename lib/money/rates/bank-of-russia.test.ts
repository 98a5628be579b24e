import { expect, test } from 'vitest';
import { microIn, readBankRates } from './bank-of-russia';

const entry = (code: string, nominal: string, value: string) =>
  `<Valute ID="R01"><NumCode>840</NumCode><CharCode>${code}</CharCode><Nominal>${nominal}</Nominal><Name>?</Name><Value>${value}</Value></Valute>`;
const list = (...entries: readonly string[]) =>
  `<?xml version="1.0" encoding="windows-1251"?><ValCurs Date="28.11.2026" name="Foreign Currency Market">${entries.join('')}</ValCurs>`;

test('the daily list is read: a price of ten units is that of one, and what nobody is billed in is passed over', () => {
  const read = readBankRates(list(entry('USD', '1', '81,2345'), entry('UAH', '10', '19,5'), entry('AMD', '100', '20')));
  expect(read).toEqual({
    day: '2026-11-28',
    roublesMicro: new Map([
      ['USD', 81_234_500],
      ['UAH', 1_950_000],
    ]),
  });
});

test('what cannot be a price is passed over, and what is no list is none', () => {
  const broken = list(entry('USD', '0', '81'), entry('EUR', '1', '-5'), entry('UAH', '1', '0'));
  expect(readBankRates(broken)?.roublesMicro.size).toBe(0);
  expect(readBankRates('<html>down for maintenance</html>')).toBeNull();
  expect(readBankRates('')).toBeNull();
});

test.each([
  ['92,5058', 92_505_800],
  ['92.5', 92_500_000],
  ['1', 1_000_000],
  ['0,000001', 1],
  ['0', null],
  ['1e3', null],
  ['', null],
  ['12345678', null],
])('a rate as it is written: %s', (text, micro) => {
  expect(microIn(text)).toBe(micro);
});
