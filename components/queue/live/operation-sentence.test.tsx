import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { OperationSentence } from '@/components/queue/live/operation-sentence';
import type { Locale } from '@/lib/base/i18n/locales';
import { messages } from '@/lib/base/i18n/messages';
import { changeView } from '@/lib/portfolio/dns/operations/change.view';
import { nameServersView } from '@/lib/portfolio/domains/operations/name-servers.view';
import { registerView } from '@/lib/portfolio/domains/operations/register.view';
import { renewView } from '@/lib/portfolio/domains/operations/renew.view';
import type { Facts } from '@/lib/queue/engine/view';
import { subjectOf } from '@/lib/queue/live/subject';

function step(verb: string, subname: string, content: string) {
  return { verb, record: { subname, type: 'A', content, priority: null } };
}

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
  [
    'zone.change',
    changeView.facts?.({ steps: [step('add', 'shop', '192.0.2.10')] }),
    'Add A shop → 192.0.2.10 to пример.рф',
    'Добавить A shop → 192.0.2.10 в пример.рф',
  ],
  [
    'zone.change',
    changeView.facts?.({ steps: [step('remove', '@', '192.0.2.1'), step('add', '@', '192.0.2.2')] }),
    'Change A: 192.0.2.1 → 192.0.2.2 of пример.рф',
    'Изменить A: 192.0.2.1 → 192.0.2.2 в пример.рф',
  ],
  [
    'domain.name-servers',
    nameServersView.facts?.({ nameServers: [{ host: 'ns1.xn--e1afmkfd.xn--p1ai' }, { host: 'ns2.example.net' }] }),
    'Change the name servers of пример.рф to ns1.пример.рф, ns2.example.net',
    'Сменить DNS-серверы пример.рф на ns1.пример.рф, ns2.example.net',
  ],
  [
    'domain.name-servers',
    nameServersView.facts?.({}),
    'Change the name servers of пример.рф',
    'Сменить DNS-серверы пример.рф',
  ],
  ['domain.not-invented-yet', {}, 'Change пример.рф', 'Изменить пример.рф'],
])('%s reads as a sentence', (kind, facts, english, russian) => {
  expect(sentence('en', kind, facts)).toBe(english);
  expect(sentence('ru', kind, facts)).toBe(russian);
});
