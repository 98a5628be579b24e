import { expect, test } from 'vitest';
import { defaultPolicy, stepsOf } from './policy';
import { policyInput, storedPolicy } from './schema';

const typed = { remindDays: '30, 60 7', warnDays: '35', renewDays: '20', retryDays: '5,1', stopDays: '3' };
const problemsOf = (others: Partial<typeof typed>) =>
  policyInput
    .safeParse({ ...typed, ...others })
    .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);

test('days are typed in any order and kept in theirs', () => {
  const policy = { remindDays: [60, 30, 7], warnDays: 35, renewDays: 20, retryDays: [1, 5], stopDays: 3 };
  expect(policyInput.parse(typed)).toEqual(policy);
  expect(storedPolicy.parse(policy)).toEqual(policy);
  expect(policyInput.parse({ ...typed, retryDays: undefined }).retryDays).toEqual([]);
});

test.each([
  [{ remindDays: 'often' }, 'remindDays: renewals.errors.notDays'],
  [{ remindDays: '200' }, 'remindDays: errors.outOfRange?min=1&max=180'],
  [{ remindDays: '' }, 'remindDays: errors.required'],
  [{ retryDays: '1 2 3 4 5 6 7' }, 'retryDays: renewals.errors.tooManyDays?most=6'],
  [{ renewDays: '0' }, 'renewDays: errors.outOfRange?min=1&max=60'],
  [{ stopDays: '-1' }, 'stopDays: errors.outOfRange?min=0&max=30'],
  [{ warnDays: '20' }, 'warnDays: renewals.errors.warnsTooLate?days=20'],
  [{ retryDays: '24' }, 'retryDays: renewals.errors.retriesTooLate?days=23'],
])('%o is refused beside its field', (others, said) => {
  expect(problemsOf(others)).toEqual([said]);
});

test('what happens to a name comes in the order of its days', () => {
  const steps = stepsOf(defaultPolicy);
  expect(steps.map(({ left }) => left)).toEqual([60, 35, 30, 20, 19, 17, 15, 14, 7, 3, 1, 0, 0]);
  expect(steps.filter(({ does }) => does === 'retry').map(({ left }) => left)).toEqual([19, 17, 15]);
});
