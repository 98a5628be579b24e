import { closeOnEscape } from '@/components/layout/close-on-escape';
import { keepFocus } from '@/components/layout/keep-focus';

/** The focus is never dropped, and Escape closes what was opened; until it is called off. */
export function keepKeyboard(page: Document): () => void {
  const ends = [keepFocus(page), closeOnEscape(page)];
  return () => ends.forEach((end) => end());
}
