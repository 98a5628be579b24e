/** Where the browser keeps what was typed, in this tab alone. */
export const storageKey = 'panel.typed';

/** The page as its address says it. */
export function pagePath(): string {
  return window.location.pathname + window.location.search;
}

/** Whether anything is kept, of whatever form. */
export function isAnythingKept(): boolean {
  try {
    return sessionStorage.getItem(storageKey) !== null;
  } catch {
    return false;
  }
}
