import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { OperationSentence } from '@/components/queue/live/operation-sentence';
import type { Locale } from '@/lib/base/i18n/locales';
import { messages } from '@/lib/base/i18n/messages';
import { changeView } from '@/lib/portfolio/dns/operations/change.view';
import { registerView } from '@/lib/portfolio/domains/operations/register.view';
import { renewView } from '@/lib/portfolio/domains/operations/renew.view';
import type { Facts } from '@/lib/queue/engine/view';
import { subjectOf } from '@/lib/queue/live/subject';

function sentence(locale: Locale, kind: string, facts: Facts = {}): string {
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages[locale]} timeZone="UTC">
      <OperationSentence kind={kind} subject={subjectOf('domain:xn--e1afmkfd.xn--p1ai')} facts={facts} />
    </NextIntlClientProvider>,
  );
  return html.replaceAll(/<[^>]+>/g, '');
}

test.each([
  ['domain.register', registerView.facts?.({ years: 1 }), 'Register пример.рф', 'Зарегистрировать пример.рф на 1 год'],
  ['domain.renew', renewView.facts?.({ years: 5 }), 'Renew пример.рф by 5 years', 'Продлить пример.рф на 5 лет'],
  ['domain.auto-renew', { switch: 'off' }, 'Turn off auto-renewal of пример.рф', 'Выключить автопродление пример.рф'],
  [
    'zone.change',
    changeView.facts?.({ steps: [{}, {}] }),
    'Change 2 records of пример.рф',
    'Изменить 2 записи пример.рф',
  ],
  ['domain.not-invented-yet', {}, 'Change пример.рф', 'Изменить пример.рф'],
])('%s reads as a sentence', (kind, facts, english, russian) => {
  expect(sentence('en', kind, facts)).toBe(english);
  expect(sentence('ru', kind, facts)).toBe(russian);
});
