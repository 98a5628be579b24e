/** What spreadsheets take for the beginning of a formula. */
const formula = /^[=+\-@\t\r]/;

type Separator = ',' | ';';

/** Before the first line: it tells spreadsheets that the file is UTF-8. */
export const csvMark = '\uFEFF';

/** What spreadsheets of a language part cells by. */
export function csvSeparator(locale: string): Separator {
  return locale === 'ru' ? ';' : ',';
}

/**
 * One line of a list for spreadsheets (RFC 4180), its end included. A cell that a spreadsheet would carry out as a formula
 * begins with an apostrophe, which spreadsheets do not show.
 */
export function csvLine(cells: readonly string[], separator: Separator): string {
  return `${cells.map((cell) => written(cell, separator)).join(separator)}\r\n`;
}

function written(cell: string, separator: string): string {
  const safe = formula.test(cell) ? `'${cell}` : cell;
  return /["\r\n]/.test(safe) || safe.includes(separator) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
