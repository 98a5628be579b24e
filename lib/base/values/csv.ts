import { byteStream } from './byte-stream';

/** What spreadsheets take for the beginning of a formula. */
const formula = /^[=+\-@\t\r]/;
/** An amount below nothing is a number there, and is summed up as one. */
const amount = /^-\d+\.\d+$/;

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

/** A file for spreadsheets, sent part by part as it is made; whoever stops reading stops its making. */
export function csvResponse(parts: string | AsyncIterator<string>, fileName: string): Response {
  return new Response(typeof parts === 'string' ? parts : byteStream(encoded(parts)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'no-store',
    },
  });
}

async function* encoded(parts: AsyncIterator<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  try {
    for (let part = await parts.next(); part.done !== true; part = await parts.next()) yield encoder.encode(part.value);
  } finally {
    await parts.return?.();
  }
}

function written(cell: string, separator: string): string {
  const safe = formula.test(cell) && !amount.test(cell) ? `'${cell}` : cell;
  return /["\r\n]/.test(safe) || safe.includes(separator) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
