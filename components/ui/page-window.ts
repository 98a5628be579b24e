/** Page numbers to offer; null where some are left out. */
export type PageWindow = readonly (number | null)[];

/** At least one page, even of nothing. */
export function pageCount(total: number, pageSize: number): number {
  return Math.max(1, Math.ceil(total / pageSize));
}

/** First, last, and the current page with its neighbours; a gap of one page is filled by that page. */
export function pageWindow(page: number, count: number): PageWindow {
  const wanted = new Set([1, count, page - 1, page, page + 1].filter((number) => number >= 1 && number <= count));
  const numbers = [...wanted].sort((left, right) => left - right);
  return numbers.flatMap((number, index) => {
    const skipped = number - (numbers[index - 1] ?? 0) - 1;
    if (skipped === 0) return [number];
    return skipped === 1 ? [number - 1, number] : [null, number];
  });
}

/** Which rows of the whole a page shows, counted from one. */
export function pageRange(
  page: number,
  pageSize: number,
  total: number,
): { readonly first: number; readonly last: number } {
  return { first: total === 0 ? 0 : (page - 1) * pageSize + 1, last: Math.min(page * pageSize, total) };
}
