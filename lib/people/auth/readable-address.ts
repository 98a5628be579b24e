/**
 * Whether every part of a path and query, percent signs resolved, is text that can be looked up: UTF-8 without NUL,
 * which PostgreSQL refuses with an error. Half of a surrogate pair is not UTF-8 either.
 */
export function isReadableAddress(pathAndQuery: string): boolean {
  try {
    return !decodeURIComponent(pathAndQuery).includes('\0');
  } catch {
    return false;
  }
}
