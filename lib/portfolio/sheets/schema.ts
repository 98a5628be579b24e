import { z } from 'zod';
import { searchParameter } from '@/lib/base/values/search-parameter';
import { searchText } from '@/lib/base/values/text';

/** Signs of a file as it is sent: packed by the browser, so that ten thousand rows fit into a form. */
const mostPacked = 900_000;

export const sheetInput = z.object({
  file: z.string('sheets.errors.missing').min(1, 'sheets.errors.missing').max(mostPacked, 'sheets.errors.tooBig'),
});

/** The sheet that an address is about, and the page of its rows. */
export const sheetSearch = z.object({
  sheet: searchText(64),
  page: searchParameter.transform(Number).pipe(z.number().int().min(1).max(1000).catch(1)),
});

/** The application of one portion of a sheet, the one below a line, as it was shown. */
export const applySheetInput = z.object({
  sheet: z.string().max(64),
  after: z.coerce.number().int().min(0).max(1_000_000),
  mark: z.string().max(64),
});

/** As many rows as one transaction changes. */
export const mostAtOnce = 2_000;
