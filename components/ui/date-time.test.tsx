import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { DateTime } from '@/components/ui/date-time';

const midnight = new Date('2028-01-10T00:00:00Z');

function drawnIn(timeZone: string, time: React.ReactNode): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={{}} timeZone={timeZone} now={new Date('2026-11-24T12:00:00Z')}>
      {time}
    </NextIntlClientProvider>,
  );
}

test.each(['America/New_York', 'UTC', 'Asia/Vladivostok'])(
  'a domain ends on the same day for a reader in %s',
  (timeZone) => {
    expect(drawnIn(timeZone, <DateTime value={midnight} isDay />)).toBe(
      '<time dateTime="2028-01-10" title="January 10, 2028">Jan 10, 2028</time>',
    );
  },
);

test('a moment is told in the time zone of the reader', () => {
  expect(drawnIn('America/New_York', <DateTime value={midnight} as="moment" />)).toContain('Jan 9, 2028, 7:00');
});

test.each([
  ['2026-11-24', 'UTC', 'today'],
  ['2026-11-23', 'UTC', 'yesterday'],
  ['2026-11-25', 'UTC', 'tomorrow'],
  ['2026-11-25', 'Pacific/Auckland', 'today'],
  ['2026-11-10', 'UTC', '14 days ago'],
  ['2026-12-06', 'Europe/Moscow', 'in 12 days'],
])('a day has no hours: %s for a reader in %s is %s', (day, timeZone, told) => {
  expect(drawnIn(timeZone, <DateTime value={`${day}T00:00:00Z`} isDay />)).toContain(`>${told}<`);
});
