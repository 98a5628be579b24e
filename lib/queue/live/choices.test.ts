import { expect, test } from 'vitest';
import { choicesOf } from './choices';

const sent = { wasSent: true, isOutcomeOpen: false, isAnswered: false } as const;

test.each(['leased', 'sent', 'unknown', 'verifying'] as const)('nobody discards or repeats what is %s', (state) => {
  expect(choicesOf({ state, ...sent })).toMatchObject({ retry: false, noCancel: 'withRegistrar' });
});

test('what was refused may be sent again or discarded', () => {
  expect(choicesOf({ state: 'attention', ...sent })).toMatchObject({ retry: true, noCancel: null });
});

test('what may have been done must be looked at first', () => {
  expect(choicesOf({ state: 'attention', ...sent, isOutcomeOpen: true })).toEqual({
    retry: false,
    lookAgain: true,
    confirmNotExecuted: true,
    noCancel: 'outcomeOpen',
  });
});

test('what was found there is looked at again, though nobody here knows that it was sent', () => {
  const unsent = { state: 'attention', wasSent: false, isAnswered: false } as const;
  expect(choicesOf({ ...unsent, isOutcomeOpen: true }).lookAgain).toBe(true);
  expect(choicesOf({ ...unsent, isOutcomeOpen: false }).lookAgain).toBe(false);
});

test('nobody can deny what the registrar said is done', () => {
  const answered = { state: 'attention', wasSent: true, isOutcomeOpen: true, isAnswered: true } as const;
  expect(choicesOf(answered)).toMatchObject({ lookAgain: true, confirmNotExecuted: false, retry: false });
});
