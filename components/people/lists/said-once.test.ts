import { expect, test } from 'vitest';
import { isShown, saidOnce, type ListColumn } from './said-once';

type Row = { readonly name: string; readonly dns: string; readonly note: string };

const columns: readonly ListColumn<Row>[] = [
  { key: 'name', header: 'Domain', isFixed: true, cell: ({ name }) => name },
  { key: 'dns', header: 'DNS', word: ({ dns }) => dns, cell: ({ dns }) => dns },
  { key: 'note', header: 'Note', word: ({ note }) => note, cell: ({ note }) => note },
  { key: 'age', header: 'Age', isExtra: true, cell: () => '1' },
];
const row = (name: string, dns: string, note = ''): Row => ({ name, dns, note });
const keysOf = (rows: readonly Row[]) => saidOnce(columns, rows).columns.map(({ key }) => key);

test('what all rows say is said once, and a column that says nothing is left out', () => {
  const rows = ['a', 'b', 'c', 'd'].map((name) => row(name, 'here'));
  expect(keysOf(rows)).toEqual(['name', 'age']);
  expect(saidOnce(columns, rows).said).toEqual([{ key: 'dns', header: 'DNS', word: 'here' }]);
});

test('a column stays as soon as one row differs', () => {
  const rows = [row('a', 'here'), row('b', 'here'), row('c', 'here'), row('d', 'elsewhere', 'suspended')];
  expect(keysOf(rows)).toEqual(['name', 'dns', 'note', 'age']);
  expect(saidOnce(columns, rows).said).toEqual([]);
});

test('three rows are read one by one, but for what none of them says', () => {
  expect(keysOf([row('a', 'here'), row('b', 'here'), row('c', 'here')])).toEqual(['name', 'dns', 'age']);
  expect(keysOf([])).toEqual(['name', 'dns', 'note', 'age']);
});

test('a person sees what they chose, and what belongs to every row', () => {
  const shown = (chosen: readonly string[] | null) => columns.filter((column) => isShown(column, chosen));
  expect(shown(null).map(({ key }) => key)).toEqual(['name', 'dns', 'note']);
  expect(shown(['age']).map(({ key }) => key)).toEqual(['name', 'age']);
  expect(shown([]).map(({ key }) => key)).toEqual(['name']);
});
