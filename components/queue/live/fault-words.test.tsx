import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { useFaultWords } from '@/components/queue/live/fault-words';
import type { Locale } from '@/lib/base/i18n/locales';
import { messages } from '@/lib/base/i18n/messages';

// What is drawn on the server alone is drawn here as well.
vi.mock('server-only', () => ({}));

type Words = ReturnType<typeof useFaultWords>;

function said(locale: Locale, speak: (words: Words) => string): string {
  const Speaker = () => speak(useFaultWords());
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages[locale]} timeZone="UTC">
      <Speaker />
    </NextIntlClientProvider>,
  );
}

const fault = (code: string, text = '') => ({ code, text, prices: null });

test('a refusal of the registrar is a group with a name', () => {
  expect(said('en', ({ group }) => group('CNAME_ANDOTHERDATA'))).toBe('CNAME beside other records');
  expect(said('ru', ({ group }) => group('NOT_ENOUGH_MONEY'))).toBe('Не хватает денег на балансе');
  expect(said('en', ({ group }) => group('PRICE_ROSE'))).toBe('Price rose');
});

test('a refusal says what to do, and then what the registrar said', () => {
  const contacts = fault('INVALID_CONTACTS', 'passport has incorrect format');
  expect(said('en', (words) => words.said(contacts))).toBe(
    'The registrar does not take the contact data. Correct the fields that it names and try again. ' +
      'The registrar says: “passport has incorrect format”.',
  );
  expect(said('en', ({ reason }) => reason(contacts))).toBe('Contact refused: passport has incorrect format');
  expect(said('ru', ({ reason }) => reason(fault('INVALID_CONTACTS')))).toBe('Контакт не принят');
});

test('a code that nobody knows speaks with the registrar’s own text', () => {
  const odd = fault('BRAND_NEW', 'something odd');
  expect(said('en', ({ group }) => group('BRAND_NEW'))).toBe('BRAND_NEW');
  expect(said('en', (words) => words.said(odd))).toBe('Something odd');
  expect(said('ru', ({ reason }) => reason(odd))).toBe('отказ: something odd');
});

test('what the panel itself says of an answer is said in the language of whoever reads it', () => {
  const garbled = fault('NOT_KNOWN_YET', 'the answer is not JSON (HTTP 503)');
  expect(said('ru', ({ reason }) => reason(garbled))).toBe('пока неизвестно, выполнено ли: ответ — не JSON (HTTP 503)');
});
