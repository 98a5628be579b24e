import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { DomainState } from '@/components/portfolio/domains/domain-state';
import { Expiry } from '@/components/portfolio/domains/expiry';
import domains from '@/messages/en/portfolio/domains.json';

function drawn(expiresOn: string, now: string): string {
  const end = new Date(`${expiresOn}T00:00:00Z`);
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={{ domains }} timeZone="Europe/Moscow" now={new Date(now)}>
      <DomainState state="active" expiresOn={end} isMissing={false} /> <Expiry expiresOn={end} autoRenews={false} />
    </NextIntlClientProvider>,
  ).replace(/<[^>]+>/g, '');
}

test('a domain is paid for until the end of its last day, and told in days', () => {
  expect(drawn('2026-11-29', '2026-11-29T02:00:00Z')).toBe('Active today');
  expect(drawn('2026-11-29', '2026-11-29T20:59:00Z')).toBe('Active today');
  expect(drawn('2026-11-29', '2026-11-29T21:00:00Z')).toBe('Expired yesterday');
});
