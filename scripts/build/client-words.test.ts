import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { locales } from '@/lib/base/i18n/locales';
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
const of = (segment: string) => words.get(segment) ?? [];

test('each frame has what a form says that got no answer', () => {
  for (const frame of ['shop', 'account', 'admin'])
    expect(of(frame)).toEqual(
      expect.arrayContaining(['errors.noConnection', 'errors.panelUpdated', 'errors.unexpected']),
    );
});

test('each segment has what its own screens say in the browser, and not what others say', () => {
  expect(of('root')).toContain('errors.page.retry');
  expect(of('shop')).toContain('cart.addErrors.taken');
  expect(of('account-domains')).toContain('dns.add.submit');
  expect(of('admin')).toContain('prices.bulk.agreeFirst');
  const staffs = /^(?:prices\.(?:edit|rule|plan)|registrar\.sync|overview|apiLog)\./;
  for (const segment of ['shop', 'account', 'account-domains', 'account-settings'])
    expect(of(segment).filter((key) => staffs.test(key))).toEqual([]);
});

test('a folder within a frame has what the frame has not', () => {
  for (const segment of words.keys()) {
    const frame = of(segment.split('-')[0] ?? '');
    if (segment.includes('-')) expect(of(segment).filter((key) => frame.includes(key))).toEqual([]);
  }
  expect(of('admin').filter((key) => key.startsWith('dns.add.'))).toEqual([]);
});

test('every segment gives its own words, and the root what stands outside of them', () => {
  expect(readFileSync('app/layout.tsx', 'utf8')).toContain('<RootWords>');
  const given = [...words.keys()].filter((name) => name !== 'root');
  for (const name of given) {
    const component = `${name.replaceAll(/(?:^|-)(\w)/g, (_, first: string) => first.toUpperCase())}Words`;
    expect(readFileSync(join(folderOf(name), 'layout.tsx'), 'utf8')).toContain(`<SegmentWords kept={${component}}>`);
    const pieces = readFileSync(`components/layout/words/${name}-words.tsx`, 'utf8');
    for (const locale of locales) expect(pieces).toContain(`'@/generated/client-words/${name}.${locale}.json'`);
  }
  const frames = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('/layout.tsx'),
  );
  expect(frames.map((file) => join('app', file, '..')).toSorted()).toEqual(given.map(folderOf).toSorted());
});

/** "admin-settings": app/admin/settings; a frame may stand in parentheses. */
function folderOf(segment: string): string {
  const [frame = '', within = ''] = segment.split('-');
  return join('app', frame === 'admin' ? frame : `(${frame})`, within);
}
