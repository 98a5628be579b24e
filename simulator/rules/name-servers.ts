import { isIPv4 } from 'node:net';
import { textOf, type WireRecord, type WireValue } from '@/lib/registrar/regwire/value';
import { isWireList } from '@/lib/registrar/regwire/value';
import { incorrect, Refusal } from '../refusal';
import type { HostObject } from '../world/hosts';
import type { NameServer } from '../world/service';
import { isPublicAddress } from './host-address';
import { toAsciiHost } from './host-name';

export const OWN_NAME_SERVERS: readonly NameServer[] = [{ ns: 'ns1.reg.ru' }, { ns: 'ns2.reg.ru' }];

const POSITIONS = [0, 1, 2, 3] as const;

/** Whether the zone lives on the registrar's free servers; any other server, its hosting ones too, counts as elsewhere. */
export function usesOwnServers(nss: readonly NameServer[]): boolean {
  return nss.length > 0 && nss.every((server) => OWN_NAME_SERVERS.some((own) => own.ns === server.ns));
}

/** Refuses a key that no server has. */
export function checkServerKeys(given: WireRecord): void {
  const unknown = Object.keys(given).find((key) => !/^ns[0-3](ip)?$/.test(key));
  if (unknown !== undefined) throw incorrect(unknown, 'unknown key of nss');
}

/**
 * Reads `ns0`..`ns3` and `ns0ip`..`ns3ip`; undefined when no server is given. A server inside `dname` needs an
 * address, unless the registry knows it as one of `hosts`.
 */
export function readNameServers(
  given: WireRecord,
  dname: string,
  hosts?: ReadonlyMap<string, HostObject>,
): readonly NameServer[] | undefined {
  const servers = POSITIONS.flatMap((position) => readServer(given, position, dname, hosts) ?? []);
  if (servers.length === 0) return undefined;
  const isRepeated = new Set(servers.map((server) => server.ns)).size !== servers.length;
  if (servers.length < 2 || isRepeated) throw invalid('at least two different servers are needed');
  return servers;
}

function readServer(
  given: WireRecord,
  position: number,
  dname: string,
  hosts: ReadonlyMap<string, HostObject> | undefined,
): NameServer | undefined {
  const name = given[`ns${position}`];
  const address = given[`ns${position}ip`];
  if (name === undefined || name === null || name === '') return undefined;
  const ns = typeof name === 'string' ? toAsciiHost(name) : undefined;
  if (ns === undefined || ns.length < 6 || ns.length > 80) throw invalid(`ns${position} is not a host name`);
  const ip = readAddresses(address);
  if (ip !== undefined && !ip.split(',').every((part) => isIPv4(part) && isPublicAddress(part)))
    throw invalid(`ns${position}ip is not an IPv4 address that the world can reach`);
  if (ip === undefined && ns.endsWith(`.${dname}`) && hosts?.has(ns) !== true)
    throw invalid(`ns${position} lies in the domain and needs ns${position}ip`);
  return ip === undefined ? { ns } : { ns, ip };
}

/** Several addresses of one server come as a list or with commas. */
function readAddresses(value: WireValue | undefined): string | undefined {
  if (isWireList(value)) return value.map((part) => textOf(part).trim()).join(',');
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  return value
    .split(',')
    .map((part) => part.trim())
    .join(',');
}

function invalid(reason: string): Refusal {
  return new Refusal('INVALID_NSS', { param: 'nss' }, `Invalid name servers: ${reason}`);
}
