import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

export type Tally = { readonly passed: number; readonly failed: number };

const vitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

/** A step that is one test: a tool that finds faults or none. */
export function tallyOfStep({ isOk }: { readonly isOk: boolean }): Tally {
  return isOk ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

export function tallyOfVitest(file: string, isOk: boolean): Tally {
  const report = vitestReport.safeParse(read(file));
  if (!report.success) return tallyOfStep({ isOk });
  return believing(isOk, { passed: report.data.numPassedTests, failed: report.data.numFailedTests });
}

/** A test that passed only when tried again counts as failed: it would fail somebody else. */
export function tallyOfPlaywright(file: string, isOk: boolean): Tally {
  const report = playwrightReport.safeParse(read(file));
  if (!report.success) return tallyOfStep({ isOk });
  const { expected, unexpected, flaky } = report.data.stats;
  return believing(isOk, { passed: expected, failed: unexpected + flaky });
}

export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce((all, one) => ({ passed: all.passed + one.passed, failed: all.failed + one.failed }), {
    passed: 0,
    failed: 0,
  });
}

// A run that failed without a failed test (a file that does not load, an error between tests) has failed all the same.
function believing(isOk: boolean, tally: Tally): Tally {
  return isOk || tally.failed > 0 ? tally : { ...tally, failed: 1 };
}

function read(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}
