/** A line of a table with the number of the line that it begins on, from 1, as editors count. */
export type CellLine = { readonly line: number; readonly cells: readonly string[] };

const separators = [',', ';', '\t'] as const;

/**
 * The cells of a file that a spreadsheet saved (RFC 4180): parted by commas, semicolons or tabs, whichever its first line
 * has most of; quoted ones may hold all of these and line ends. Empty lines are left out. Each sign is looked at once.
 */
export function readCells(text: string): readonly CellLine[] {
  const body = text.replace(/^\uFEFF/, '');
  const told = /^sep=(.)\r?\n/i.exec(body);
  const rest = told ? body.slice(told[0].length) : body;
  const separator = told?.[1] ?? separatorOf(rest);
  const lines: CellLine[] = [];
  let [at, line] = [0, told ? 2 : 1];
  while (at < rest.length) {
    const begun = line;
    const cells: string[] = [];
    let isEnd = false;
    while (!isEnd) {
      const cell = rest[at] === '"' ? quoted(rest, at) : plain(rest, at, separator);
      cells.push(cell.value);
      line += cell.lineEnds;
      at = cell.end;
      isEnd = rest[at] !== separator;
      if (!isEnd) at += 1;
    }
    at += rest.startsWith('\r\n', at) ? 2 : 1;
    line += 1;
    if (cells.some((cell) => cell.trim() !== '')) lines.push({ line: begun, cells: cells.map(withoutGuard) });
  }
  return lines;
}

type Cell = { readonly value: string; readonly end: number; readonly lineEnds: number };

function plain(text: string, from: number, separator: string): Cell {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { value: text.slice(from, end), end, lineEnds: 0 };
}

/** What stands behind the closing quote is taken along: spreadsheets write nothing there, people do. */
function quoted(text: string, from: number): Cell {
  let end = from + 1;
  const parts: string[] = [];
  for (;;) {
    const quote = text.indexOf('"', end);
    parts.push(text.slice(end, quote < 0 ? text.length : quote));
    if (quote < 0) return { value: parts.join('"'), end: text.length, lineEnds: endsIn(parts) };
    if (text[quote + 1] !== '"') return { value: parts.join('"'), end: quote + 1, lineEnds: endsIn(parts) };
    end = quote + 2;
  }
}

const endsIn = (parts: readonly string[]) => parts.reduce((sum, part) => sum + (part.match(/\n/g)?.length ?? 0), 0);

function separatorOf(text: string): string {
  const [first = ''] = text.split(/\r?\n/, 1);
  const counts = separators.map((separator) => first.split(separator).length);
  return separators[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** The apostrophe that we write before what a spreadsheet would carry out as a formula. */
const withoutGuard = (cell: string) => cell.trim().replace(/^'(?=[=+\-@])/, '');
