import { expect, test } from 'vitest';
import { defaultSettings, settingsInput } from './schema';

const form = (changed: object) =>
  settingsInput.safeParse({
    ...defaultSettings,
    lowBalanceRoubles: '5000',
    adjustmentLimitRoubles: '10000',
    ...changed,
  });

test.each([
  ['5000', 5000],
  ['5 000', 5000],
  ['5,000.50 ₽', 5000.5],
  ['0', 0],
])('the balance that is too low is read as every amount is: %s', (lowBalanceRoubles, roubles) => {
  expect(form({ lowBalanceRoubles }).data?.lowBalanceRoubles).toBe(roubles);
});

test.each(['1,000', '1.000', '-5', '', '100000001', 'many'])('%j is refused as such a balance', (lowBalanceRoubles) => {
  const { error } = form({ lowBalanceRoubles });
  expect(error?.issues.map(({ path }) => path[0])).toEqual(['lowBalanceRoubles']);
});

test.each([
  ['8 (800) 555-35-35', '+7 800 5553535'],
  ['', ''],
  ['call us', undefined],
])('the phone of the reseller is read as every phone is: %j', (companyPhone, phone) => {
  expect(form({ companyPhone }).data?.companyPhone).toBe(phone);
});
