import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Refusal } from '../refusal';
import { parseAnyName, parseDomainName } from './domain-name';

const part = fc.string({
  unit: fc.constantFrom(...'abz019-', 'x', 'n', '--', 'xn--', '_', 'я', 'ß', 'İ', '%41', ' ', '\u00ad', '@', '0x1'),
  maxLength: 12,
});
const label = fc.oneof(part, fc.constantFrom('a'.repeat(63), 'a'.repeat(64), '192', '0x7f', 'vschizh', 'a-b', 'вщиж'));
const zone = fc.constantFrom(
  'ru',
  'com',
  'COM',
  'рф',
  'xn--p1ai',
  'com.ru',
  'ru.com',
  'su',
  'zz',
  '1',
  'co.uk',
  '',
  'ru.',
);

const outcome = (parse: () => unknown): unknown => {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [error.code, error.params];
  }
};

it('makes of plain names by the short way what the long way makes of them', () => {
  fc.assert(
    fc.property(label, zone, (before, after) => {
      const given = `${before}.${after}`;
      const name = given.trim().toLowerCase().replace(/\.$/, '');
      fc.pre(name !== '');
      expect(outcome(() => parseDomainName(given))).toEqual(outcome(() => parseAnyName(name, given)));
    }),
    { numRuns: 5000 },
  );
});
