/** Where something stands: the place among the children of each element around it, the nearest first. */
type Path = readonly { readonly parent: Element; readonly index: number }[];

const focusable =
  'a[href], button:not(:disabled), input:not([type="hidden"], :disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex="0"]';

/** For so long what comes next may be on its way. */
const patienceMs = 5_000;

/**
 * Browsers drop the focus on the page when what has it goes away: a button that has done its work, a form that closes, a
 * page that is left. Here it goes to what stands in that place now, or to the heading of the page; of a dialog that goes, to
 * what had it before the dialog came (one that the address opens has no button of its own). Ends when it is called off.
 */
export function keepFocus(page: Document): () => void {
  let held: Element | null = null;
  let beforeDialog: HTMLElement | null = null;
  let path: Path = [];
  let lostAt: number | null = null;

  const remember = ({ target }: FocusEvent) => {
    if (!(target instanceof Element) || target === page.body) return;
    [held, path, lostAt] = [target, pathOf(target), null];
    if (!isInDialog(path) && target instanceof HTMLElement) beforeDialog = target;
  };
  const settle = () => {
    if (held === null || held.isConnected) return;
    lostAt ??= performance.now();
    const isLate = performance.now() - lostAt > patienceMs;
    const lost = held;
    // What is given the focus below is remembered in its turn: it may go away as well.
    held = null;
    // Whoever removed it may have given the focus to something better; and what comes next may be on its way.
    if (page.activeElement !== page.body || isLate) return;
    if (isInDialog(path) && beforeDialog?.isConnected && isGiven(beforeDialog)) return;
    if (!nextTo(path, page)) held = lost;
  };
  const observer = new MutationObserver(() => {
    if (held !== null && !held.isConnected) requestAnimationFrame(settle);
  });
  page.addEventListener('focusin', remember);
  observer.observe(page.body, { childList: true, subtree: true });
  return () => {
    page.removeEventListener('focusin', remember);
    observer.disconnect();
  };
}

function pathOf(element: Element): Path {
  const path: { parent: Element; index: number }[] = [];
  for (let at = element; at.parentElement; at = at.parentElement)
    path.push({ parent: at.parentElement, index: [...at.parentElement.children].indexOf(at) });
  return path;
}

const isInDialog = (path: Path): boolean => path.some(({ parent }) => parent.matches('[role="dialog"]'));

/** Whether something could be given the focus. */
function nextTo(path: Path, page: Document): boolean {
  for (const { parent, index } of path) {
    if (!parent.isConnected) continue;
    if (parent.matches('main, body') || parent.querySelector('h1')) break;
    const children = [...parent.children];
    const next = firstIn(children.slice(index)) ?? firstIn(children.slice(0, index).toReversed());
    if (next) return isGiven(next);
  }
  return isGiven(page.querySelector<HTMLElement>('main h1'), { isHeading: true });
}

function firstIn(elements: readonly Element[]): HTMLElement | null {
  for (const element of elements) {
    const found = [element, ...element.querySelectorAll(focusable)].find(isReachable);
    if (found) return found;
  }
  return null;
}

function isReachable(element: Element): element is HTMLElement {
  return (
    element instanceof HTMLElement && element.matches(focusable) && element.tabIndex >= 0 && element.checkVisibility()
  );
}

function isGiven(element: HTMLElement | null, { isHeading = false } = {}): boolean {
  if (!element) return false;
  if (isHeading) element.tabIndex = -1;
  // The page is scrolled by whoever leads to it.
  element.focus({ preventScroll: isHeading });
  return element.ownerDocument.activeElement === element;
}
