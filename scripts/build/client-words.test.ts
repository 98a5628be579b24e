import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { clientWordsOfAll } from './client-words';
import { keysMentioned, wordsAsked } from './words-in';

const sourceOf = (text: string) => ts.createSourceFile('sample.tsx', text, ts.ScriptTarget.Latest, true);
const asked = (body: string) => wordsAsked(sourceOf(`export function Sample({ a, b }) { ${body} }`));

test('keys that are written out are asked for alone', () => {
  const { patterns } = asked(
    "const t = useTranslations('dns'); return t('title') + t.rich('add.note', {}) + t.has('x');",
  );
  expect(patterns).toEqual(['dns.title', 'dns.add.note', 'dns.x']);
});

test('of a key that is put together, whatever it may be', () => {
  expect(asked("const t = useTranslations('dns'); return t(`state.${a}`) + t(a ? 'on' : 'off');").patterns).toEqual([
    'dns.state.*',
    'dns.on',
    'dns.off',
  ]);
  expect(asked('const t = useTranslations(); return t(`ui.${a}.label`);').patterns).toEqual(['ui.*.label']);
});

test('a translator that is handed on, or told its key, asks for its namespace whole', () => {
  expect(asked("const t = useTranslations('dns.add'); return draw(t);").patterns).toEqual(['dns.add.*']);
  expect(asked("const t = useTranslations('dns.add'); return t(a);").patterns).toEqual(['dns.add.*']);
  expect(asked("return useTranslations('dns.add');").patterns).toEqual(['dns.add.*']);
});

test('two functions of a file ask each of its own namespace', () => {
  const text =
    "function A() { const t = useTranslations('ui'); t('x'); } function B() { const t = useTranslations('dns'); t('y'); }";
  expect(wordsAsked(sourceOf(text)).patterns).toEqual(['ui.x', 'dns.y']);
});

test('of one namespace or another, its keys in both', () => {
  expect(asked("const t = useTranslations(a ? 'dns' : 'ui'); return t('x');").patterns).toEqual(['dns.x', 'ui.x']);
});

test('a namespace that is not written out ends the build', () => {
  expect(() => asked('const t = useTranslations(a);')).toThrow('sample.tsx: a namespace is written out');
});

test('keys of replies are read with or without what they mention', () => {
  const text = "const x = ['errors.stale', `errors.tooLong?max=${n}`, `wallet.errors.${code}`, 'no key', 'key'];";
  expect(keysMentioned(sourceOf(text))).toEqual(['errors.stale', 'errors.tooLong', 'wallet.errors.*']);
});

const words = clientWordsOfAll();

test('each segment has what a form says that got no answer', () => {
  for (const keys of [words.shop, words.account, words.admin])
    expect(keys).toEqual(expect.arrayContaining(['errors.noConnection', 'errors.panelUpdated', 'errors.unexpected']));
});

test('each segment has what its own screens say in the browser, and not what others say', () => {
  expect(words.root).toContain('errors.page.retry');
  expect(words.shop).toContain('cart.addErrors.taken');
  expect(words.account).toContain('dns.add.submit');
  expect(words.admin).toContain('prices.bulk.agreeFirst');
  expect(words.shop.filter((key) => /^(?:prices\.(?:edit|rule|plan)|registrar\.sync|overview)\./.test(key))).toEqual(
    [],
  );
  expect(words.account.filter((key) => /^(?:prices\.(?:edit|rule|plan)|overview|apiLog)\./.test(key))).toEqual([]);
});

test('every segment that has a frame gives its own words, and the root what stands outside of them', () => {
  expect(readFileSync('app/layout.tsx', 'utf8')).toContain('<RootWords>');
  for (const [segment, file] of [
    ['Shop', 'app/(shop)/layout.tsx'],
    ['Account', 'app/(account)/layout.tsx'],
    ['Admin', 'app/admin/layout.tsx'],
  ] as const) {
    expect(readFileSync(file, 'utf8')).toContain(`<SegmentWords kept={${segment}Words}>`);
  }
  const folders = readdirSync('app', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const drawn = folders.filter(({ name }) => readdirSync(join('app', name)).includes('layout.tsx'));
  expect(drawn.map(({ name }) => name).toSorted()).toEqual(['(account)', '(shop)', 'admin']);
});
