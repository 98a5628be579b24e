import { writeFileSync } from 'node:fs';
import { openDnsServer } from './dns/server';
import { trustAnchor } from './dns/trust-anchor';
import { openWhoisServer } from './whois/server';
import type { World } from './world/world';

/** Which of the servers beside the API are wanted; no port means not that one. */
export interface NameServiceFlags {
  readonly host: string;
  readonly dnsPort: number | undefined;
  readonly whoisPort: number | undefined;
  /** Where the key of the simulated root is written for resolvers. */
  readonly trustAnchorFile: string | undefined;
}

export interface NameServices {
  readonly dnsPort: number | undefined;
  readonly whoisPort: number | undefined;
  readonly close: () => Promise<void>;
}

/** Opens DNS and WHOIS where they are asked for and says where they are; rejects when a port is taken. */
export async function openNameServices(world: World, flags: NameServiceFlags): Promise<NameServices> {
  const dns = flags.dnsPort === undefined ? undefined : await openDnsServer(world, flags.host, flags.dnsPort);
  // Only now: a second simulator that found the port taken must not replace the key of the first.
  if (flags.trustAnchorFile !== undefined) writeFileSync(flags.trustAnchorFile, `${trustAnchor(world).dnskey}\n`);
  if (dns !== undefined) console.log(`DNS at ${flags.host} port ${dns.port}, trust anchor ${trustAnchor(world).ds}`);
  const whois = flags.whoisPort === undefined ? undefined : await openWhoisServer(world, flags.host, flags.whoisPort);
  if (whois !== undefined) console.log(`WHOIS at ${flags.host} port ${whois.port}`);
  const close = async (): Promise<void> => {
    await dns?.close();
    await whois?.close();
  };
  return { dnsPort: dns?.port, whoisPort: whois?.port, close };
}
