import { toAscii, toUnicode } from '@/lib/base/values/domain-name';
import { likePattern } from '@/lib/base/values/like-pattern';
import { readMailAddress } from '@/lib/base/values/mail-address';
import { plainText } from '@/lib/base/values/plain-text';
import { plainName } from '@/lib/base/values/typed-names';

/** What somebody typed, in each form that things are kept under. */
export type Typed = {
  readonly text: string;
  /** A name or a part of one, as people and as machines write it. */
  readonly names: readonly string[];
  /** An e-mail address in its one spelling, or a part of one. */
  readonly address: string;
  /** "42", "№ 42", "INV-42": of an invoice or an order. */
  readonly number: number | null;
  /** The beginning of an operation's id. */
  readonly operationId: string | null;
};

export function readTyped(given: string): Typed {
  const text = plainText(given).trim().replaceAll(/\s+/g, ' ').toLowerCase();
  const name = plainName(text)
    .replace(/^[a-z]{1,10}:\/\//u, '')
    .replace(/[/?#].*$/u, '')
    .replaceAll(' ', '');
  const number = /^[^\d@.]{0,12}?(\d{1,9})$/u.exec(text)?.[1];
  return {
    text,
    names: [...new Set([name, toUnicode(name), toAscii(name) ?? name])].filter((form) => form !== ''),
    address: readMailAddress(text) ?? text,
    number: number === undefined ? null : Number(number),
    operationId: /^[0-9a-f]{6,32}$/u.test(text) ? text : null,
  };
}

/**
 * Where the texts stand in what is searched, for LIKE. Below three letters only at the beginning: a trigram index knows no
 * shorter part, and whatever holds two letters is nearly everything.
 */
export function patternsOf(texts: readonly string[]): { readonly begins: string[]; readonly holds: string[] } {
  const parts = texts.map(likePattern);
  return {
    begins: parts.map((part) => `${part}%`),
    holds: texts.flatMap((text) => (Array.from(text).length < 3 ? [] : [`%${likePattern(text)}%`])),
  };
}
