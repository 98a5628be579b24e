/**
 * Whether a state-changing request comes from a page of this panel: its Origin is the configured address or the host it
 * was sent to. A missing or "null" Origin is foreign; X-Forwarded-Host is not asked, because anybody can send it.
 */
export function isOwnOrigin(origin: string | null, host: string | null, publicUrl: string): boolean {
  if (origin === null || !URL.canParse(origin)) return false;
  const from = new URL(origin);
  if (from.origin === new URL(publicUrl).origin) return true;
  return isWebProtocol(from.protocol) && host !== null && from.host === host.toLowerCase();
}

function isWebProtocol(protocol: string): boolean {
  return protocol === 'http:' || protocol === 'https:';
}
