import { z } from 'zod';
import { amountOrNull, calendarDate, flag, numeric, numericOrNull, text, textOrNull } from '../answer-values';

/** Ids as a list or as the text "[ 1, 2, 3 ]". */
export const ids = z
  .unknown()
  .optional()
  .transform((value) => pieces(value).flatMap((piece) => numeric.safeParse(piece).data ?? []));

/** Words as a list or as one text with commas. */
const words = z
  .unknown()
  .optional()
  .transform((value) => pieces(value).flatMap((piece) => text.safeParse(piece).data ?? []));

/** What is told of a lot in the list and of one by itself. */
export const lotFacts = {
  dname: text,
  dname_puny: textOrNull,
  /** fixed, or offer. */
  price_type: textOrNull,
  start_price: amountOrNull,
  /** The site, or the trade mark, is sold with the name. */
  site: flag,
  tm: flag,
  keywords: words,
  category_ids: ids,
  lot_hits: numericOrNull,
  bids_cnt: numericOrNull,
  first_create_domain: calendarDate,
  creation_date: calendarDate,
  lot_date: calendarDate,
  yandex_tic: numericOrNull,
  google_pr: numericOrNull,
};

const lot = z.looseObject({ ...lotFacts, is_online: flag, lot_mtime: calendarDate });

const fields = z.array(z.record(z.string(), z.unknown()));

/**
 * Lots, each an object of its fields (REG.API 13.5). The example of the reference has one object a field instead:
 * there a name that comes again begins the next lot.
 */
export const lotList = z.preprocess((raw) => gathered(raw ?? []), z.array(lot));

function gathered(raw: unknown): unknown {
  const list = fields.safeParse(raw).data;
  if (!list || list.some((piece) => Object.keys(piece).length !== 1)) return raw;
  const lots: Record<string, unknown>[] = [];
  for (const piece of list) {
    const last = lots.at(-1);
    if (last && !Object.keys(piece).some((name) => name in last)) Object.assign(last, piece);
    else lots.push({ ...piece });
  }
  return lots;
}

function pieces(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value === 'number') return [value];
  if (typeof value !== 'string' || value === 'null') return [];
  return value
    .replaceAll(/[[\]]/g, '')
    .split(',')
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}
