/** What an opened form is closed by, without JavaScript too: its link or button has this attribute. */
const closer = '[data-closes]';

/** Escape closes the innermost form or details that the focus is in; dialogs and menus do that themselves. */
export function closeOnEscape(page: Document): () => void {
  const close = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || !(event.target instanceof Element)) return;
    const opened = event.target.closest('details[open], form:has([data-closes])');
    if (!opened || opened.closest('[role="dialog"]') !== event.target.closest('[role="dialog"]')) return;
    event.preventDefault();
    if (opened instanceof HTMLDetailsElement) {
      opened.open = false;
      opened.querySelector('summary')?.focus();
    } else opened.querySelector<HTMLElement>(closer)?.click();
  };
  page.addEventListener('keydown', close);
  return () => page.removeEventListener('keydown', close);
}
