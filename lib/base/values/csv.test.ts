import { expect, test } from 'vitest';
import { csvLine } from './csv';

test('cells with separators, quotes or lines are quoted, others stand as they are', () => {
  expect(csvLine(['a', 'b,c', 'd"e', 'f\ng', ''], ',')).toBe('a,"b,c","d""e","f\ng",\r\n');
  expect(csvLine(['b,c', 'd;e'], ';')).toBe('b,c;"d;e"\r\n');
});

test('an amount below nothing stays a number', () => {
  expect(csvLine(['-200.00', '-200.00+1'], ',')).toBe("-200.00,'-200.00+1\r\n");
});

test.each(['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('%j is carried out by no spreadsheet', (cell) => {
  expect(csvLine([cell], ',').replace(/^"/, '')).toMatch(/^'/);
});
