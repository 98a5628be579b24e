import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { OperationSentence } from '@/components/queue/live/operation-sentence';
import type { Locale } from '@/lib/base/i18n/locales';
import { messages } from '@/lib/base/i18n/messages';
import { factsOf } from '@/lib/queue/live/facts';
import { subjectOf } from '@/lib/queue/live/subject';

function sentence(locale: Locale, kind: string, input: unknown): string {
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages[locale]} timeZone="UTC">
      <OperationSentence kind={kind} subject={subjectOf('domain:xn--e1afmkfd.xn--p1ai')} facts={factsOf(input)} />
    </NextIntlClientProvider>,
  );
  return html.replaceAll(/<[^>]+>/g, '');
}

test.each([
  ['domain.register', { years: 1 }, 'Register пример.рф', 'Зарегистрировать пример.рф на 1 год'],
  ['domain.renew', { years: 5 }, 'Renew пример.рф by 5 years', 'Продлить пример.рф на 5 лет'],
  [
    'domain.auto-renew',
    { autoRenews: false },
    'Turn off auto-renewal of пример.рф',
    'Выключить автопродление пример.рф',
  ],
  ['zone.change', { steps: [{}, {}] }, 'Change 2 records of пример.рф', 'Изменить 2 записи пример.рф'],
  ['domain.not-invented-yet', null, 'Change пример.рф', 'Изменить пример.рф'],
])('%s reads as a sentence', (kind, input, english, russian) => {
  expect(sentence('en', kind, input)).toBe(english);
  expect(sentence('ru', kind, input)).toBe(russian);
});
