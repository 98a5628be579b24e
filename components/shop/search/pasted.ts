/** Where a list that was pasted into the search waits for its own page, in this tab alone. */
const key = 'name-list';

/** Names from here on are a list of their own: the search asks about fewer. */
const leastListed = 50;

/** Whether a text that is pasted holds more names than the search asks about. */
export function isLongList(text: string): boolean {
  return text.split(/[\s,;]+/u).filter((word) => word !== '').length > leastListed;
}

export function keepPasted(text: string): void {
  try {
    sessionStorage.setItem(key, text);
  } catch {
    // A browser that keeps nothing: it is pasted once more.
  }
}

/** What was kept, once. */
export function takePasted(): string | null {
  try {
    const text = sessionStorage.getItem(key);
    sessionStorage.removeItem(key);
    return text;
  } catch {
    return null;
  }
}
