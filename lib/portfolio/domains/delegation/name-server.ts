import { normalHostName } from '@/lib/portfolio/dns/records/normal-host-name';

/** One name server of a domain; `addresses` only where the host lies inside the domain. */
export type NameServer = { readonly host: string; readonly addresses: readonly string[] };

/** The registrar's own servers: with them the zone can be edited here. */
export const registrarNameServers: readonly NameServer[] = [
  { host: 'ns1.reg.ru', addresses: [] },
  { host: 'ns2.reg.ru', addresses: [] },
];

/** The servers of a set that the reseller keeps. */
export function serversOfSet({ hosts }: { readonly hosts: readonly string[] }): readonly NameServer[] {
  return hosts.map((host) => ({ host, addresses: [] }));
}

/** Whether the zone is served by the registrar's DNS ("ns1.hosting.reg.ru" counts as elsewhere). */
export function usesRegistrarDns(servers: readonly NameServer[]): boolean {
  const hosts = servers.map(({ host }) => normalHostName(host));
  return registrarNameServers.every(({ host }) => hosts.includes(host));
}

/** The parameters ns0..ns3 and ns0ip..ns3ip of REG.API 8.7 and 8.20. */
export function nameServerParameters(servers: readonly NameServer[]): Record<string, string> {
  const hosts = servers.map(({ host }, index) => [`ns${index}`, host] as const);
  const glue = servers.flatMap(({ addresses }, index) =>
    addresses.length > 0 ? [[`ns${index}ip`, addresses.join(',')] as const] : [],
  );
  return Object.fromEntries([...hosts, ...glue]);
}

/** Equal sets of servers, whatever their order, case and trailing dots. */
export function sameNameServers(left: readonly NameServer[], right: readonly NameServer[]): boolean {
  return setKey(left) === setKey(right);
}

/** A host that lies inside the domain needs glue. */
export function isInside(host: string, asciiName: string): boolean {
  const name = normalHostName(host);
  return name === asciiName || name.endsWith(`.${asciiName}`);
}

/** A server inside the domain needs its own addresses, or nobody finds it. */
export function lacksGlue(servers: readonly NameServer[], asciiName: string): boolean {
  return servers.some(({ host, addresses }) => isInside(host, asciiName) && addresses.length === 0);
}

/** The text that reads back as these servers. */
export function writeNameServers(servers: readonly NameServer[]): string {
  return servers.map(({ host, addresses }) => [host, ...addresses].join(' ')).join('\n');
}

function setKey(servers: readonly NameServer[]): string {
  return servers
    .map(({ host, addresses }) => `${normalHostName(host)} ${[...addresses].sort().join(',')}`)
    .sort()
    .join('\n');
}
