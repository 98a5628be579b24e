const elsewhere = 'http://panel.invalid';
const endless = ['/sign-in', '/sign-up', '/api/'];

/**
 * The path a person is sent back to after signing in; null when it is not a plain path of this panel (another host,
 * a scheme, `//host`, a backslash, a control character) or would lead back to signing in.
 */
export function safeReturnTo(value: unknown): string | null {
  if (typeof value !== 'string' || !/^\/(?![/\\])[^\\\u0000-\u001f\u007f]*$/.test(value)) return null;
  if (!URL.canParse(value, elsewhere)) return null;
  const { origin, pathname, search, hash } = new URL(value, elsewhere);
  if (origin !== elsewhere || pathname.startsWith('//')) return null;
  if (endless.some((prefix) => pathname.startsWith(prefix))) return null;
  return `${pathname}${search}${hash}`;
}
