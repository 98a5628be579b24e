import { isIP } from 'node:net';

/** What is known of where a request comes from. */
export type Origins = {
  /** The other end of the connection: the only thing that nobody can make up. */
  readonly peer: string | undefined;
  /** X-Forwarded-For as it came; each proxy adds at its end the address it was asked from. */
  readonly forwardedFor: string | undefined;
  /** How many proxies of ours stand in front, one behind the other. */
  readonly trustedHops: number;
};

/**
 * The address of the person who asks: as many entries from the end of X-Forwarded-For as there are proxies of ours, for
 * what stands before them is the person's own claim. The peer where the header holds no such entry, or none is trusted.
 */
export function clientAddress({ peer, forwardedFor, trustedHops }: Origins): string {
  const entries = (forwardedFor ?? '').split(',').map((entry) => entry.trim());
  const named = trustedHops > 0 ? entries.at(-trustedHops) : undefined;
  const address = named !== undefined && isIP(named) !== 0 ? named : (peer ?? '');
  // A server that listens on IPv6 sees IPv4 callers so.
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}
