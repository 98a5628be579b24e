/** The one spelling of an IPv6 address (RFC 5952); the text as it is when it is none. */
export function normalIpv6(written: string): string {
  try {
    return new URL(`http://[${written.trim()}]/`).hostname.slice(1, -1);
  } catch {
    return written.trim().toLowerCase();
  }
}
