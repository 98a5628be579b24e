/**
 * Whether a state-changing request comes from a page of this panel: its Origin is the configured address, and nothing
 * else. A missing or "null" Origin is foreign; Host and X-Forwarded-Host are not asked, because anybody can send them.
 */
export function isOwnOrigin(origin: string | null | undefined, publicUrl: string): boolean {
  if (!origin || !URL.canParse(origin)) return false;
  return new URL(origin).origin === new URL(publicUrl).origin;
}
