import { afterEach, expect, test, vi } from 'vitest';
import { env } from '@/lib/base/env/env';
import { reportUnexpected } from '@/lib/people/auth/unexpected';

afterEach(() => vi.restoreAllMocks());

test('an unexpected error is logged under its event id, without the secrets of the configuration', () => {
  const written: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  const event = reportUnexpected('order.pay', new Error(`cannot open ${env.APP_SECRET} at the database`));
  expect(written.join('')).toContain(`"event":"${event}"`);
  expect(written.join('')).toContain('cannot open [redacted] at the database');
});
