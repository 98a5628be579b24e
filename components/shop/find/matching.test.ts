import { expect, test } from 'vitest';
import { looksLikeName, matching } from '@/components/shop/find/matching';

const place = (label: string, also = '') => ({ label, also });
const places = [place('API log'), place('Operations'), place('My domains'), place('Domains', 'names')];
const found = (typed: string) => matching(places, typed).map(({ label }) => label);

test('the palette finds pages by the beginnings of their words, the closest first', () => {
  expect(found('dom')).toEqual(['Domains', 'My domains']);
  expect(found('log api')).toEqual(['API log']);
  expect(found('')).toHaveLength(4);
  expect(found('zzz')).toEqual([]);
});

test('a page is found by what else it is called', () => {
  expect(found('name')).toEqual(['Domains']);
});

test('the palette takes names in any alphabet for domain names, and sentences for none', () => {
  expect(looksLikeName('пример.рф')).toBe(true);
  expect(looksLikeName('xn--e1afmkfd.xn--p1ai')).toBe(true);
  expect(looksLikeName('my invoices')).toBe(false);
  expect(looksLikeName('a')).toBe(false);
});
