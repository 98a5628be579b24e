import { expect, test } from 'vitest';
import type { FoundName } from './schema';
import { everySimilar, similarIn, type SimilarFilter } from './similar';

const name = (unicode: string, state: FoundName['state'] = 'available'): FoundName => {
  const tld = unicode.slice(unicode.indexOf('.') + 1);
  return { ascii: unicode, unicode, tld, state, code: null, letters: [], price: null, renewsAsPremium: false };
};
const names = [name('voda.com'), name('voda.ru'), name('voda24.ru'), name('vodaonline.ru', 'premium'), name('вода.рф')];

test.each<[string, Partial<SimilarFilter>, readonly string[]]>([
  ['nothing', {}, ['voda.com', 'voda24.ru', 'vodaonline.ru', 'вода.рф']],
  ['a zone', { zone: 'ru' }, ['voda.ru', 'voda24.ru', 'vodaonline.ru']],
  ['a length', { longest: 4 }, ['voda.com', 'вода.рф']],
  ['digits', { zone: 'ru', withoutDigits: true }, ['voda.ru', 'vodaonline.ru']],
  ['premium', { withoutPremium: true }, ['voda.com', 'voda24.ru', 'вода.рф']],
])('narrowed by %s, each name stands once', (_what, filter, left) => {
  expect(similarIn(names, { ...everySimilar, ...filter }).map(({ unicode }) => unicode)).toEqual(left);
});
