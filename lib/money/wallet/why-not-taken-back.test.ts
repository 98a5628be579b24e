import { expect, test } from 'vitest';
import { money } from '@/lib/base/values/money';
import { whyNotTakenBack } from './why-not-taken-back';

test.each([
  ['notFound', 'errors.notFound'],
  [{ code: 'no-such-top-up' }, 'errors.notFound'],
  [
    { code: 'not-free', free: money(650_000, 'RUB') },
    { field: 'amount', says: 'wallet.errors.notFree?amount=6500.00&currency=RUB' },
  ],
  [
    { code: 'more-than-left', left: money(450_000, 'RUB') },
    { field: 'amount', says: 'wallet.errors.moreThanLeft?amount=4500.00&currency=RUB' },
  ],
] as const)('what cannot be taken back is told beside the amount: %j', (error, told) => {
  expect(whyNotTakenBack(error)).toEqual(told);
});
