import 'server-only';
import { margin, type Align, type Sheet } from './sheet';

export type TableColumn = {
  readonly title: string;
  /** A share of the width. */
  readonly share: number;
  readonly align?: Align;
};

type Table = {
  readonly y: number;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
  readonly size?: number;
  /** Beneath the titles, as the form counts its columns. */
  readonly marks?: readonly string[];
};

const padding = 3;

/** Draws a table with frames; on each further page its head again. The point below it. */
export function drawTable(sheet: Sheet, { y, columns, rows, size = 9, marks }: Table): number {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => (sheet.width * share) / shares);
  const head = (top: number) => {
    const titles = drawRow(sheet, top, widths, {
      cells: columns.map(({ title }) => title),
      size: size - 1,
      aligns: columns.map(() => 'center'),
    });
    if (!marks) return titles;
    return drawRow(sheet, titles, widths, { cells: marks, size: size - 2, aligns: columns.map(() => 'center') });
  };
  let at = head(y);
  for (const cells of rows) {
    const row = { cells, size, aligns: columns.map(({ align = 'left' }) => align) };
    if (at + heightOf(sheet, widths, row) > sheet.bottom) at = head(sheet.nextPage());
    at = drawRow(sheet, at, widths, row);
  }
  return at;
}

type Row = { readonly cells: readonly string[]; readonly size: number; readonly aligns: readonly Align[] };

function heightOf(sheet: Sheet, widths: readonly number[], { cells, size }: Row): number {
  const heights = cells.map((cell, column) => sheet.heightOf(cell, (widths[column] ?? 0) - 2 * padding, { size }));
  return Math.max(...heights) + 2 * padding;
}

function drawRow(sheet: Sheet, y: number, widths: readonly number[], row: Row): number {
  const height = heightOf(sheet, widths, row);
  let x = margin;
  row.cells.forEach((cell, column) => {
    const width = widths[column] ?? 0;
    sheet.frame(x, y, width, height);
    const align = row.aligns[column] ?? 'left';
    sheet.text(cell, { x: x + padding, y: y + padding, width: width - 2 * padding }, { size: row.size, align });
    x += width;
  });
  return y + height;
}
