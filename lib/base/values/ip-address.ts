/**
 * Whether a well-formed address can be reached from the internet: not private, loopback, link-local, shared or
 * multicast (RFC 6890). Addresses kept for documentation pass: they harm nobody, and every example is made of them.
 */
export function isReachable(address: string): boolean {
  return address.includes(':') ? isReachable6(address) : isReachable4(address);
}

function isReachable4(address: string): boolean {
  const [first = 0, second = 0] = address.split('.').map(Number);
  if ([0, 10, 127].includes(first) || first >= 224) return false;
  if (first === 100) return second < 64 || second > 127;
  if (first === 172) return second < 16 || second > 31;
  if (first === 198) return second !== 18 && second !== 19;
  return !(first === 169 && second === 254) && !(first === 192 && second === 168);
}

/** Only 2000::/3 is given out. */
function isReachable6(address: string): boolean {
  const first = Number.parseInt(address.split(':')[0] ?? '', 16);
  return first >= 0x2000 && first <= 0x3fff;
}
