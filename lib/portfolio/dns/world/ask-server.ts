import 'server-only';
import { Resolver } from 'node:dns/promises';
import { steadyMs } from '@/lib/base/clock/clock';

/** What one name server says of a zone. */
export type ZoneSaid = {
  readonly serial: number;
  /** The name servers as the zone itself names them. */
  readonly nameServers: readonly string[];
  /** Addresses of the zone's own name, of both families; empty where it has none. */
  readonly addresses: readonly string[];
  readonly tookMs: number;
};

/** `silent`: no answer in time, or none that makes sense; `refuses`: it answers, and not for this zone. */
export type Asked = { readonly kind: 'serves'; readonly said: ZoneSaid } | { readonly kind: 'silent' | 'refuses' };

/** One question waits no longer; it is not asked again. */
export const answerWithinMs = 1_500;

/** Asks one server ("192.0.2.1", with a port where it is not 53) for the SOA, the NS and the addresses of a name. */
export async function askServer(address: string, asciiName: string): Promise<Asked> {
  const resolver = new Resolver({ timeout: answerWithinMs, tries: 1 });
  resolver.setServers([address]);
  const begunAt = steadyMs();
  try {
    const soa = await resolver.resolveSoa(asciiName);
    const tookMs = Math.round(steadyMs() - begunAt);
    const [nameServers, four, six] = await Promise.all([
      resolver.resolveNs(asciiName).catch(nothing),
      resolver.resolve4(asciiName).catch(nothing),
      resolver.resolve6(asciiName).catch(nothing),
    ]);
    const addresses = [...four, ...six].toSorted();
    return { kind: 'serves', said: { serial: soa.serial, nameServers: nameServers.toSorted(), addresses, tookMs } };
  } catch (error) {
    return { kind: unheard.has(codeOf(error)) ? 'silent' : 'refuses' };
  }
}

const unheard: ReadonlySet<string> = new Set(['ETIMEOUT', 'ECONNREFUSED', 'ECANCELLED', 'EBADRESP']);

const nothing = (): string[] => [];

/** "ETIMEOUT" of what node:dns throws. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
