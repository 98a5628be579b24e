import { expect, test } from 'vitest';
import { looksLikeName, matchingTargets } from '@/components/layout/palette-matches';

const target = (label: string) => ({ key: label, label, href: `/${label}`, icon: 'list' as const });
const targets = ['API log', 'Operations', 'My domains', 'Domains'].map(target);

test('the palette finds pages by any part of their name, the closest first', () => {
  expect(matchingTargets(targets, 'dom').map(({ label }) => label)).toEqual(['Domains', 'My domains']);
  expect(matchingTargets(targets, 'log api').map(({ label }) => label)).toEqual(['API log']);
  expect(matchingTargets(targets, '')).toHaveLength(4);
  expect(matchingTargets(targets, 'zzz')).toEqual([]);
});

test('the palette takes names in any alphabet for domain names, and sentences for none', () => {
  expect(looksLikeName('пример.рф')).toBe(true);
  expect(looksLikeName('xn--e1afmkfd.xn--p1ai')).toBe(true);
  expect(looksLikeName('my invoices')).toBe(false);
  expect(looksLikeName('a')).toBe(false);
});
