/** A sheet of more rows is refused as a whole. */
export const mostRows = 10_000;
