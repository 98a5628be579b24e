import { expect, test } from 'vitest';
import { choicesOf } from './choices';

const sent = { wasSent: true, isOutcomeOpen: false } as const;

test.each(['leased', 'sent', 'unknown', 'verifying'] as const)('nobody discards or repeats what is %s', (state) => {
  expect(choicesOf({ state, ...sent })).toMatchObject({ retry: false, noCancel: 'withRegistrar' });
});

test('what was refused may be sent again or discarded', () => {
  expect(choicesOf({ state: 'attention', ...sent })).toMatchObject({ retry: true, noCancel: null });
});

test('what may have been done must be looked at first', () => {
  expect(choicesOf({ state: 'attention', wasSent: true, isOutcomeOpen: true })).toEqual({
    retry: false,
    lookAgain: true,
    confirmNotExecuted: true,
    noCancel: 'outcomeOpen',
  });
});
