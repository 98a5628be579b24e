import { expect, test } from 'vitest';
import { locales } from '@/lib/base/i18n/locales';
import { compose } from '@/lib/people/mail/compose';
import type { Facts, Letter } from '@/lib/people/mail/letter';

/** What every letter owes, whatever it says: in each language its words mention nothing but facts, and lead somewhere. */
export function saysInEveryLanguage<About>({ name, words }: Letter<About>, facts: Facts, leadsTo = facts['url']): void {
  test.each(locales)(`the letter ${name} is complete in %s`, (locale) => {
    const { subject, text } = compose(words, locale, facts);
    expect(subject).toContain(facts['name'] ?? facts['brand']);
    expect(text).toContain(leadsTo);
    expect(subject + text).not.toMatch(/[{}]|undefined/);
  });
}
