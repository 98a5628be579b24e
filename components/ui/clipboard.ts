/**
 * Puts text into the clipboard; false when the browser does not let us. A panel that is served without TLS inside an
 * office has no `navigator.clipboard`: there the older way is taken.
 */
export async function copyText(text: string): Promise<boolean> {
  if ('clipboard' in navigator && globalThis.isSecureContext) {
    return navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
  }
  return copySelected(text);
}

function copySelected(text: string): boolean {
  const focused = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.readOnly = true;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  // Inside an open dialog nothing beside it can have the focus.
  (focused?.parentElement ?? document.body).append(area);
  area.select();
  const isCopied = document.execCommand('copy');
  area.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return isCopied;
}
