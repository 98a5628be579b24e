import { expect, test } from 'vitest';
import { defaultPolicy } from '@/lib/people/settings/renewals/policy';
import { policyEffects } from './policy-effects';

const ending = [
  { left: 5, names: 10, renewed: 8 },
  { left: 25, names: 6, renewed: 4 },
  { left: 181, names: 100, renewed: 70 },
];

test('a policy that is not changed concerns nobody', () => {
  expect(policyEffects(ending, defaultPolicy, defaultPolicy)).toEqual({ reminded: 0, moved: 0, atOnce: 0 });
});

test('a renewal that is made earlier comes at once to those whose day has passed', () => {
  const after = { ...defaultPolicy, renewDays: 30 };
  expect(policyEffects(ending, defaultPolicy, after)).toEqual({ reminded: 0, moved: 74, atOnce: 4 });
});

test('other reminders concern those who have not had them yet', () => {
  const after = { ...defaultPolicy, remindDays: [60, 14, 7, 3, 1] };
  expect(policyEffects(ending, defaultPolicy, after).reminded).toBe(100);
});
