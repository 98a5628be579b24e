import { expect, test } from 'vitest';
import { stepsWithOutcome } from './steps-outcome';

const step = (subname: string) =>
  ({ verb: 'add', record: { subname, type: 'A', content: '192.0.2.1', priority: null } }) as const;

test('the registrar stopped at the step that it refused', () => {
  const outcomes = stepsWithOutcome([step('a'), step('b'), step('c')], { failed: step('b') });
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['done', 'refused', 'left']);
});

test('nothing is claimed where the refusal names no step', () => {
  expect(stepsWithOutcome([step('a')], { why: 'no zone' })[0]?.outcome).toBe('unknown');
});
