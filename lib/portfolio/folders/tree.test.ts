import { expect, test } from 'vitest';
import { folderName } from './schema';
import { renamings, treeOf, wholeName, within } from './tree';

const foldersOf = (...names: readonly string[]) => names.map((name) => ({ id: name, name }));
const drawn = (...names: readonly string[]) =>
  treeOf(foldersOf(...names)).map(
    ({ depth, label, isParent }) => `${'  '.repeat(depth)}${label}${isParent ? ':' : ''}`,
  );

test('folders stand after the one they lie in, which differs from theirs in capitals and spaces at most', () => {
  expect(drawn('Clients', 'Clients-old', 'clients / Shops', 'Clients/Shops/Moscow', 'Own')).toEqual([
    'Clients:',
    '  Shops:',
    '    Moscow',
    'Clients-old',
    'Own',
  ]);
});

test('a folder whose outer one is not there keeps its whole name', () => {
  expect(drawn('A/B', 'A/B/C/D', '/', 'http://x')).toEqual(['A/B:', '  C/D', '/', 'http://x']);
  expect(treeOf(foldersOf('A/B', 'A/B/C/D')).map(({ above }) => above)).toEqual(['', 'A/B']);
});

test('a new name goes to the folders inside too, and is taken by none of the others', () => {
  const folders = foldersOf('A', 'A/B', 'A/B/C', 'AB', 'D');
  const [a = { id: '', name: '' }] = folders;
  expect(within(folders, 'a').map(({ name }) => name)).toEqual(['A/B', 'A/B/C']);
  const renamed = (newName: string, taken: readonly string[] = ['AB', 'D']) => {
    const result = renamings(a, folders, { newName, taken });
    return result.ok ? result.value.map((one) => one.newName) : result.error;
  };
  expect(renamed('D/A')).toEqual(['D/A', 'D/A/B', 'D/A/B/C']);
  expect(renamed('a')).toEqual(['a', 'a/B', 'a/B/C']);
  expect(renamed('d')).toBe('taken');
  expect(renamed('X', ['x/b'])).toBe('taken');
  expect(renamed('A/B')).toBe('insideItself');
  expect(renamed('x'.repeat(97))).toBe('tooLong');
});

test('a name is put inside a folder that is there', () => {
  const folders = foldersOf('A');
  expect(wholeName(folders, { name: 'B', inside: 'A' })).toEqual({ ok: true, value: 'A/B' });
  expect(wholeName(folders, { name: 'B', inside: '' })).toEqual({ ok: true, value: 'B' });
  expect(wholeName(folders, { name: 'B', inside: 'C' })).toEqual({ ok: false, error: 'notFound' });
});

test('slashes are read with and without spaces around them, and never stand for nothing', () => {
  expect(folderName.parse(' Clients /  Online   shops//x/ ')).toBe('Clients/Online shops/x');
  expect(folderName.safeParse(' / / ').success).toBe(false);
});
