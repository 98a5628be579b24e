import { expect, it } from 'vitest';
import { zoneProblem } from '@/lib/portfolio/domains/zone-rules';

it.each([
  ['київ', 'рф', 'LETTERS_NOT_IN_ZONE', ['ї']],
  ['ўзбекістан', 'рф', 'LETTERS_NOT_IN_ZONE', ['ў', 'і']],
  ['қазақ', 'москва', 'LETTERS_NOT_IN_ZONE', ['қ']],
  ['їжачок', 'дети', 'LETTERS_NOT_IN_ZONE', ['ї']],
  ['ελλάδα', 'рф', 'LETTERS_NOT_IN_ZONE', ['ε', 'λ', 'ά', 'δ', 'α']],
  ['house', 'рф', 'DOMAIN_NAME_MUSTBERUS', ['h', 'o', 'u', 's', 'e']],
  ['café', 'ru', 'LETTERS_NOT_IN_ZONE', ['é']],
  ['дом-2', 'ru', 'DOMAIN_NAME_MUSTBEENG', ['д', 'о', 'м']],
  ['żaba', 'tatar', 'LETTERS_NOT_IN_ZONE', ['ż']],
  ['søren', 'es', 'LETTERS_NOT_IN_ZONE', ['ø']],
  ['հայ', 'eu', 'LETTERS_NOT_IN_ZONE', ['հ', 'ա', 'յ']],
  ['я', 'рф', 'DOMAIN_INVALID_LENGTH', []],
  ['да', 'дети', 'DOMAIN_INVALID_LENGTH', []],
])('%s.%s is %s because of %j', (label, tld, code, letters) => {
  expect(zoneProblem(label, tld)).toEqual({ code, letters });
});

it.each([
  ['ёлка-2', 'рф'],
  ['lavka-2', 'ru'],
  ['año', 'es'],
  ['ελλάδα', 'eu'],
  ['българия', 'eu'],
  ['київ', 'com'],
  ['пример', 'su'],
])('%s.%s is left to the registrar', (label, tld) => {
  expect(zoneProblem(label, tld)).toBeNull();
});
