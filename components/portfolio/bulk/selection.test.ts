import { expect, test } from 'vitest';
import { countOf, isChosen, nothing, readSelection, ticked, written, type Selection } from './selection';

const all = { q: '', show: 'all' };
const tick = (selection: Selection, ids: readonly string[], isTicked = true, search = all) =>
  ticked(selection, { ids, isTicked }, search, 3);

test('what was ticked on one page stays ticked on the next', () => {
  const both = tick(tick(nothing, ['a']), ['b']);
  expect([isChosen(both, 'a', all), isChosen(both, 'b', { q: 'x', show: 'all' }), countOf(both)]).toEqual([
    true,
    true,
    2,
  ]);
  expect(countOf(tick(both, ['a'], false))).toBe(1);
});

test('no more are ticked than an address holds', () => {
  expect(countOf(tick(nothing, ['a', 'b', 'c', 'd']))).toBe(3);
});

test('of all that a search finds, some are left out', () => {
  const found: Selection = { kind: 'found', q: '', show: 'all', total: 963, isMore: false, not: [] };
  const some = tick(found, ['a'], false);
  expect([isChosen(some, 'a', all), isChosen(some, 'b', all), countOf(some)]).toEqual([false, true, 962]);
  expect(countOf(tick(some, ['a']))).toBe(963);
});

test('ticking in another search begins anew', () => {
  const found: Selection = { kind: 'found', q: '', show: 'all', total: 963, isMore: false, not: [] };
  const other = { q: 'shop', show: 'all' };
  expect(isChosen(found, 'a', other)).toBe(false);
  expect(tick(found, ['a'], true, other)).toEqual({ kind: 'ticked', ids: ['a'] });
});

test.each<Selection>([
  nothing,
  { kind: 'ticked', ids: ['dom_1', 'dom_2'] },
  { kind: 'found', q: 'чай & мёд', show: 'expiring', total: 12, isMore: true, not: ['dom_3'] },
])('is kept as it is: %j', (selection) => {
  expect(readSelection(written(selection))).toEqual(selection);
});
