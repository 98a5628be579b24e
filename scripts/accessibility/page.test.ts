import { expect, test } from 'vitest';
import { byKeyboard, foundWrong, lookedAt } from './notes';
import { accessibilityPage } from './page';
import { checkedIn } from './run-report';

const done = { status: 'passed', steps: [{ title: 'it is paid for' }] };

const walk = {
  title: 'every page',
  ok: true,
  tags: ['every-page'],
  tests: [
    {
      annotations: [
        { type: lookedAt, description: 'visitor /prices' },
        { type: lookedAt, description: 'staff /admin/domains' },
        { type: lookedAt, description: 'staff /admin/domains' },
      ],
      results: [{ status: 'passed' }],
    },
  ],
};
const pay = {
  title: 'by keyboard alone',
  ok: true,
  tags: [byKeyboard.slice(1)],
  tests: [{ annotations: [], results: [done] }],
};

const pageOf = (...specs: readonly unknown[]) =>
  accessibilityPage({
    ...checkedIn([{ suites: [{ specs: [], suites: [{ specs }] }] }]),
    day: '2026-11-30',
    browser: 'Chromium',
  });

test('the page says who looked at what, that nothing is wrong, and what works by keyboard', () => {
  const page = pageOf(walk, pay);
  expect(page).toContain('on 2026-11-30');
  expect(page).toContain('2 pages, 3 states');
  expect(page).toContain('| staff | `/admin/domains` | 2 |');
  expect(page).toContain('Nothing.');
  expect(page).toContain('**by keyboard alone**: works\n\n- it is paid for: works');
});

test('what is found wrong stands there, and so does a story that failed', () => {
  const [looks] = walk.tests;
  const annotations = [...(looks?.annotations ?? []), { type: foundWrong, description: '/prices at 390: too wide' }];
  const step = { title: 'it is paid for', error: { message: 'no' } };
  const page = pageOf(
    { ...walk, ok: false, tests: [{ annotations, results: [{ status: 'failed' }] }] },
    { ...pay, ok: false, tests: [{ annotations: [], results: [{ status: 'failed', steps: [step] }] }] },
  );
  expect(page).not.toContain('Nothing.');
  expect(page).toContain('- /prices at 390: too wide');
  expect(page).toContain('- Did not come to its end: every page');
  expect(page).toContain('**by keyboard alone**: FAILS\n\n- it is paid for: FAILS');
});

test('a story that was not run says nothing', () => {
  const skipped = { ...pay, tests: [{ annotations: [], results: [{ status: 'skipped' }] }] };
  expect(pageOf(walk, skipped)).not.toContain('by keyboard alone**');
});

test('what is no report of a run is refused', () => {
  expect(() => checkedIn([{}])).toThrow('suites');
});
