import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { messages } from '@/lib/base/i18n/messages';

test('breadcrumbs end with a link, not with an arrow to nowhere', () => {
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={messages.en} timeZone="UTC">
      <Breadcrumbs
        crumbs={[
          { label: 'Operations', href: '/operations' },
          { label: 'Done', href: '/operations?tab=done' },
        ]}
      />
    </NextIntlClientProvider>,
  );
  expect(html.match(/<svg/g)).toHaveLength(1);
  expect(html).toMatch(/<\/a><\/li><\/ol>/);
});
