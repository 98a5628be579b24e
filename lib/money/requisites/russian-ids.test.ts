import { expect, test } from 'vitest';
import { isEuVatId } from './eu-vat-id';
import {
  isAccountAt,
  isBic,
  isCompanyInn,
  isCorrespondentOf,
  isKpp,
  isOgrn,
  isOgrnip,
  isPersonInn,
} from './russian-ids';

/** Each with numbers that are right, and lengths that its zeros have. */
const rules = {
  'INN of a company': { is: isCompanyInn, right: ['7700000016', '5001007329', '7710000030'] },
  'INN of a person': { is: isPersonInn, right: ['770000001287', '500100732259', '771000000800'] },
  OGRN: { is: isOgrn, right: ['1267700000006', '1267700000040'] },
  OGRNIP: { is: isOgrnip, right: ['326774600000011', '326774600000000'] },
  account: {
    is: (text: string) => isAccountAt('044525225', text),
    right: ['40702810938000000001', '40802810638000000777'],
  },
  'correspondent account': {
    is: (text: string) => isCorrespondentOf('044525225', text),
    right: ['30101810400000000225'],
  },
} as const;

test.each(Object.entries(rules))(
  '%s: every other last digit, zeros and other lengths are refused',
  (_, { is, right }) => {
    for (const number of right) {
      expect(is(number)).toBe(true);
      const last = Number(number.at(-1));
      for (let other = 1; other < 10; other += 1)
        expect(is(`${number.slice(0, -1)}${(last + other) % 10}`)).toBe(false);
      for (const wrong of [number.replaceAll(/\d/g, '0'), `${number}0`, number.slice(1), '', ` ${number}`])
        expect(is(wrong)).toBe(false);
    }
  },
);

test('an account is of one bank', () => {
  expect(isAccountAt('044525974', '40702810938000000001')).toBe(false);
  expect(isCorrespondentOf('044525974', '30101810145250000974')).toBe(true);
  expect(isCorrespondentOf('044525974', '30101810400000000225')).toBe(false);
});

test('what has no check digit has a shape', () => {
  expect(['770001001', '7700AB001'].every(isKpp)).toBe(true);
  expect(['77000100', '000000000', 'A70001001', ''].some(isKpp)).toBe(false);
  expect(isBic('044525225')).toBe(true);
  expect(['144525225', '04452522', ''].some(isBic)).toBe(false);
});

test('a VAT id is of a country of the European Union and checked by its digits', () => {
  for (const id of ['DE136695976', 'FR40303265045', 'NL004495445B01', 'PL8567346215', 'ATU13585627', 'EL094259216'])
    expect(isEuVatId(id)).toBe(true);
  for (const id of ['DE136695977', 'GR094259216', 'GB999999973', 'RU7700000016', 'DE', ''])
    expect(isEuVatId(id)).toBe(false);
});
