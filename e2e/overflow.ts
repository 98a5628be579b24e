/** From the widest to the narrowest, so that a page is loaded once and then narrowed. */
export const widths = [
  { width: 1440, height: 900 },
  { width: 1280, height: 900 },
  { width: 1024, height: 900 },
  { width: 820, height: 900 },
  { width: 720, height: 900 },
  { width: 390, height: 844 },
] as const;

/** In the browser: by how much the page is wider than its window, and what sticks out; null where nothing does. */
export function overflowOf(): string | null {
  const { scrollWidth, clientWidth } = document.scrollingElement ?? document.documentElement;
  if (scrollWidth <= clientWidth) return null;
  // Words that nothing breaks stick out of their own element, too.
  const sticksOut = (element: Element) => {
    const { left, right } = element.getBoundingClientRect();
    const isOpen = getComputedStyle(element).overflowX === 'visible';
    return Math.max(right, isOpen ? left + element.scrollWidth : right) > clientWidth + 0.5;
  };
  // What scrolls or is cut off inside something that fits makes no page wider.
  const isHeld = (element: Element): boolean => {
    const frame = element.parentElement;
    if (frame === null || frame === document.body) return false;
    return (getComputedStyle(frame).overflowX !== 'visible' && !sticksOut(frame)) || isHeld(frame);
  };
  const out = [...document.body.querySelectorAll('*')].filter(
    (element) => sticksOut(element) && ![...element.children].some(sticksOut) && !isHeld(element),
  );
  const named = out.slice(0, 3).map((element) => {
    const look = (element.getAttribute('class') ?? '').slice(0, 80);
    return `<${element.localName} class="${look}"> ${(element.textContent ?? '').trim().slice(0, 40)}`;
  });
  return `${scrollWidth}, by ${named.join('; ')}`;
}
