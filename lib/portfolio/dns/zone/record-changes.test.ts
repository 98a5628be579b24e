import { expect, test } from 'vitest';
import { recordChanges, stepDifferences } from './record-changes';
import type { ZoneStep } from './step';

const step = (verb: 'add' | 'remove', subname: string, content: string, priority: number | null = null): ZoneStep => ({
  verb,
  record: { subname, type: priority === null ? 'A' : 'MX', content, priority },
});

test('what is taken away and added with other data is one record that changes', () => {
  const steps = [step('remove', 'shop', '192.0.2.1'), step('add', 'shop', '192.0.2.2'), step('add', '@', 'mx.', 10)];
  expect(recordChanges(steps)).toEqual([
    { record: 'A shop', before: '192.0.2.1', after: '192.0.2.2' },
    { record: 'MX', before: null, after: '10 mx.' },
  ]);
});

test('two records of one name are two, and each change has its own', () => {
  const steps = [step('add', 'www', '192.0.2.1'), step('add', 'www', '192.0.2.2'), step('remove', 'www', '192.0.2.3')];
  expect(recordChanges(steps)).toEqual([
    { record: 'A www', before: '192.0.2.3', after: '192.0.2.1' },
    { record: 'A www', before: null, after: '192.0.2.2' },
  ]);
});

test('a corrected list differs by the steps that it has for others', () => {
  const before = [step('add', 'a', '192.0.2.1'), step('add', 'b', '192.0.2.300')];
  const [first] = before;
  expect(stepDifferences(before, [step('add', 'a', '192.0.2.1'), step('add', 'b', '192.0.2.30')])).toEqual([
    { what: 'changes.record', before: 'A b 192.0.2.300', after: 'A b 192.0.2.30' },
  ]);
  expect(stepDifferences(before, first ? [first] : [])).toEqual([
    { what: 'changes.record', before: 'A b 192.0.2.300', after: null },
  ]);
});
