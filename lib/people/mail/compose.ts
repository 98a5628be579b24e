import { formatMoney } from '@/lib/base/i18n/format-money';
import type { Locale } from '@/lib/base/i18n/locales';
import type { Money } from '@/lib/base/values/money';
import en from '@/messages/en/people/mail.json';
import ru from '@/messages/ru/people/mail.json';
import type { Letter } from './letter';

/** What letters are about. */
export type LetterFacts = {
  /** "пример.рф": whatever the operation's subject is called. */
  readonly name: string;
  /** Who reads it. */
  readonly reader: string;
  readonly amount: Money;
  readonly refusal: string;
  readonly url: string;
  /** Where a new price is put to the reader. */
  readonly proposal?: ProposalFacts;
};

export type ProposalFacts = {
  /** In years: "1 → 3". */
  readonly period: string;
  readonly price: Money;
  readonly until: Date;
};

export type Composed = { readonly subject: string; readonly text: string };

const messages = { en, ru } satisfies Record<Locale, object>;

/** Writes a letter in the reader's language. */
export function compose(kind: Letter['kind'], locale: Locale, facts: LetterFacts): Composed {
  const values = {
    name: oneLine(facts.name),
    reader: oneLine(facts.reader),
    refusal: oneLine(facts.refusal),
    url: facts.url,
    amount: formatMoney(facts.amount, locale),
    ...(facts.proposal ? proposalValues(facts.proposal, locale) : {}),
  };
  const { subject, text } = messages[locale][kind];
  return { subject: oneLine(fill(subject, values)), text: fill(text, values) };
}

function proposalValues({ period, price, until }: ProposalFacts, locale: Locale) {
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
  return { period, price: formatMoney(price, locale), until: `${moment.format(until)} UTC` };
}

/** Letters about an account, most of them with a link that works once. */
export type LinkLetter =
  | 'passwordReset'
  | 'signUp'
  | 'alreadyRegistered'
  | 'emailChange'
  | 'emailChanged'
  | 'emailTaken';

/** Writes the letter of a link. `brand` is the reseller's name, `support` where the reader gets help. */
export function composeLink(
  kind: LinkLetter,
  locale: Locale,
  { brand, url, support }: { readonly brand: string; readonly url: string; readonly support: string },
): Composed {
  const values = { brand: oneLine(brand), url, support: oneLine(support) };
  const { subject, text } = messages[locale].links[kind];
  return { subject: oneLine(fill(subject, values)), text: fill(text, values) };
}

/** Letters name things and nothing else; next-intl would bring React into the worker. */
function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => values[name] ?? '');
}

/** A line break in a name would begin a header of its own. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}
