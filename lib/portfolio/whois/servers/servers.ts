import 'server-only';
import { env } from '@/lib/base/env/env';
import { whoisPort, type Endpoint } from './endpoint';
import { registryServers, withoutServers } from './table';

/** How the registry of a zone is asked. */
export type Servers = {
  readonly whois: (Endpoint & { readonly prefix: string }) | null;
  /** Of RDAP; `domain/<name>` follows. */
  readonly rdap: string | null;
};

/** The WHOIS server that knows those of every zone. */
export const ianaServer: Endpoint = { host: 'whois.iana.org', port: whoisPort, isOwn: false };

/** The origin that the installation names for RDAP; null when it names none. */
export const ownRdapOrigin: string | null = env.RDAP_URL === undefined ? null : new URL(env.RDAP_URL).origin;

/** Whether the installation's own servers stand for all others: then nobody else is asked. */
export const standsIn: boolean = env.WHOIS_SERVER !== undefined || env.RDAP_URL !== undefined;

/** Of a zone (ASCII); `iana` when IANA must be asked first, null when its registry is known to have none. */
export function serversOf(zone: string): Servers | 'iana' | null {
  // A zone is what anybody types: of an object it could name what every object has.
  const known = Object.hasOwn(registryServers, zone) ? registryServers[zone] : undefined;
  if (standsIn) return ownServers(known?.rdap !== undefined);
  if (withoutServers.has(zone)) return null;
  // Below a zone that is sold otherwise its registry knows nothing, and would call every name free.
  if (!known) return zone.includes('.') ? null : 'iana';
  const { whois, prefix = '', rdap = null } = known;
  return { rdap, whois: whois === undefined ? null : { host: whois, port: whoisPort, isOwn: false, prefix } };
}

function ownServers(hasRdap: boolean): Servers {
  const [, host = '', port = ''] = /^\[?(.*?)\]?:(\d+)$/.exec(env.WHOIS_SERVER ?? '') ?? [];
  return {
    rdap: hasRdap && env.RDAP_URL !== undefined ? env.RDAP_URL.replace(/\/*$/, '/') : null,
    whois: host === '' ? null : { host, port: Number(port), isOwn: true, prefix: '' },
  };
}
