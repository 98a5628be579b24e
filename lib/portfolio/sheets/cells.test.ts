import { expect, test } from 'vitest';
import { csvLine, csvMark } from '@/lib/base/values/csv';
import { fieldOf, onOff } from './columns';
import { readCells } from './cells';
import { mostRows } from './most-rows';
import { readSheet } from './read-sheet';

test.each([
  ['commas', 'a,b\r\n1,2\r\n'],
  ['semicolons', 'a;b\n1;2'],
  ['tabs, and a mark in front', '\uFEFFa\tb\r\n1\t2'],
  ['what Excel says of it', 'sep=;\r\na;b\r\n1;2'],
])('cells are parted by %s', (_, text) => {
  expect(readCells(text).map(({ cells }) => cells)).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
});

test('a quoted cell holds separators, quotes and line ends, and lines are counted as an editor does', () => {
  expect(readCells('a;b\r\n"one; ""two""\r\nthree";x\r\n\r\n;\r\nlast;')).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 2, cells: ['one; "two"\r\nthree', 'x'] },
    { line: 6, cells: ['last', ''] },
  ]);
  expect(readCells('a\n"never closed')).toEqual([
    { line: 1, cells: ['a'] },
    { line: 2, cells: ['never closed'] },
  ]);
});

test.each([',', ';'] as const)('what our own file writes is read back, parted by %s', (separator) => {
  const cells = ['=SUM(A1)', '-x', 'a "quoted" one', `with${separator}it`, '', "'it"];
  const [read] = readCells(csvMark + csvLine(['x', ...cells], separator));
  expect(read?.cells).toEqual(['x', ...cells]);
});

test('a heading is known in either language, and what it says by the words that people write', () => {
  expect(
    ['Domain', 'ДОМЕН', ' Name servers ', 'DNS-серверы', 'Папка', 'Email', 'Expires', 'Notes'].map(fieldOf),
  ).toEqual(['name', 'name', 'nameServers', 'nameServers', 'folder', 'email', 'told', null]);
  expect(['on', 'ВКЛ', 'нет', '0', 'maybe'].map(onOff)).toEqual(['on', 'on', 'off', 'off', null]);
});

test('a row is a domain, once; a column that is not ours is named', () => {
  const sheet = readSheet('Notes;Domain;Folder\nx;Пример.РФ;Shops\ny;xn--e1afmkfd.xn--p1ai;Shops\nz;no name;\n');
  expect(sheet).toMatchObject({
    unknown: ['Notes'],
    fields: ['folder'],
    rows: [
      { line: 2, kind: 'read', asciiName: 'xn--e1afmkfd.xn--p1ai', cells: { folder: 'Shops' } },
      { line: 3, kind: 'bad', why: 'twice' },
      { line: 4, kind: 'bad', why: 'notName' },
    ],
  });
});

test.each([
  ['', 'empty'],
  ['Domain;Folder', 'empty'],
  ['example.ru;Shops\nb.ru;Shops', 'noHeadings'],
  ['Domain;State\nb.ru;active', 'noHeadings'],
  [`Domain;Folder\n${'b.ru;x\n'.repeat(mostRows + 1)}`, 'tooMany'],
])('%.20s … is no sheet', (text, why) => {
  expect(readSheet(text)).toEqual({ kind: 'wrong', why });
});
