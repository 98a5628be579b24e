import { expect, test } from 'vitest';
import { locales } from '@/lib/base/i18n/locales';
import { messages } from '@/lib/base/i18n/messages';
import { customerSorts } from '@/lib/people/customers/schema';

test.each(locales)('every order that customers are listed in has its words in %s', (locale) => {
  expect(
    ['urgent', ...Object.keys(messages[locale].customers.order)].toSorted((one, other) => one.localeCompare(other)),
  ).toEqual(customerSorts.toSorted((one, other) => one.localeCompare(other)));
});
