/** Bytes of a logo; a form takes no more than 200,000 letters in a field, and these make 133,336. */
export const largestLogo = 100_000;
