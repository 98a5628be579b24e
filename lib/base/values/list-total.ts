/** How far ahead of its page a list is counted: further nobody turns pages, and a row that is counted is a row that is read. */
const countedAhead = 10_000;

/** How many rows a list has, or at least has. */
export type ListTotal = {
  readonly total: number;
  /** There are more than `total`. */
  readonly isMore: boolean;
};

/** The most rows to count for a page of a list. */
export function countedTo(page: number, pageSize: number): number {
  return (page - 1) * pageSize + countedAhead + 1;
}

/** What was counted, when no more than `most` were looked for. */
export function listTotal(counted: number, most: number): ListTotal {
  return counted < most ? { total: counted, isMore: false } : { total: most - 1, isMore: true };
}
