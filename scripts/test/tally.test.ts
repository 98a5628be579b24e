import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sum, tallyOfPlaywright, tallyOfStep, tallyOfVitest } from './tally';

function reportOf(content: unknown): string {
  const file = join(mkdtempSync(join(tmpdir(), 'domovoi-tally-')), 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

test('a run that failed counts a failure even when no test of it did', () => {
  const report = reportOf({ numPassedTests: 7, numFailedTests: 0 });
  expect(tallyOfVitest(report, true)).toEqual({ passed: 7, failed: 0 });
  expect(tallyOfVitest(report, false)).toEqual({ passed: 7, failed: 1 });
});

test('a run that left no report counts as one test', () => {
  expect(tallyOfVitest('/no/such/file', false)).toEqual({ passed: 0, failed: 1 });
  expect(tallyOfPlaywright('/no/such/file', false)).toEqual({ passed: 0, failed: 1 });
});

test('a browser test that passed at the second try failed', () => {
  const report = reportOf({ stats: { expected: 5, unexpected: 1, flaky: 2, skipped: 3 } });
  expect(tallyOfPlaywright(report, false)).toEqual({ passed: 5, failed: 3 });
});

test('everything adds up', () => {
  expect(sum([{ passed: 5, failed: 1 }, tallyOfStep({ isOk: true }), tallyOfStep({ isOk: false })])).toEqual({
    passed: 6,
    failed: 2,
  });
});
