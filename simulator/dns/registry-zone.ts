import { domainToASCII } from 'node:url';
import { isDomain, type Domain } from '../functions/identify';
import { delegationSigners, generateKeys } from '../rules/dnssec-keys';
import { dnssecOf, supportsDnssec } from '../rules/dnssec';
import { readDomainName } from '../rules/domain-name';
import { OWN_NAME_SERVERS } from '../rules/name-servers';
import { isTakenElsewhere } from '../rules/special-names';
import { TLDS } from '../rules/tlds';
import type { DelegationSigner, ZoneKeys } from '../world/dnssec';
import type { NameServer } from '../world/service';
import type { World } from '../world/world';
import { isWithin, parentOf, wireName } from './name';
import { dataOf } from './packet-data';
import { RECORD_TYPES, type RecordSet } from './record-set';
import { apexSets, type ServedZone } from './served-zone';

/** Short, so that what a registrar's change does to the parent zone can be seen soon. */
const TTL = 60;

/** The zone of the registrar's name servers. */
const SERVER_ZONE = 'reg.ru';
const SERVER_NAMES = OWN_NAME_SERVERS.map((server) => server.ns);

/** Where names go that are registered elsewhere: nothing answers there. */
const ELSEWHERE: readonly NameServer[] = [{ ns: 'ns1.elsewhere.example' }, { ns: 'ns2.elsewhere.example' }];

/** The root, the zones where names are sold, and that of the name servers. */
const REGISTRY_ZONES = new Set(['', SERVER_ZONE, ...TLDS.map((tld) => domainToASCII(tld.name))]);
const UNSIGNED = new Set(TLDS.filter((tld) => !supportsDnssec(tld.name)).map((tld) => domainToASCII(tld.name)));

/** The zone of this very name, if it is one of a registry; `address` is where the registrar's servers answer. */
export function registryZone(origin: string, world: World, address: string): ServedZone | undefined {
  if (!REGISTRY_ZONES.has(origin)) return undefined;
  const keys = registryKeys(origin, world);
  const serial = Math.floor(Date.parse(world.clock.today()) / 1000);
  const apex = apexSets({ origin, ttl: TTL, negativeTtl: TTL, serial, nameServers: SERVER_NAMES, keys });
  const at = (name: string): readonly RecordSet[] | undefined => {
    if (name === origin) return [...apex.sets, ...serverAddresses(name, address)];
    return origin === SERVER_ZONE ? serverSets(name, address) : delegation(name, origin, world);
  };
  const glue = (host: string): readonly RecordSet[] =>
    serverAddresses(host, address).concat(hostAddresses(host, world));
  return { origin, keys, soa: apex.soa, negativeTtl: TTL, at, glue };
}

/** Keys of a registry's zone, made when they are first needed; null for those without DNSSEC. */
export function registryKeys(origin: string, world: World): ZoneKeys | null {
  if (UNSIGNED.has(origin)) return null;
  const known = world.registryKeys.get(origin);
  if (known !== undefined) return known;
  const made = generateKeys();
  world.registryKeys.set(origin, made);
  world.touch();
  return made;
}

/** The domain of this name, if its registry points at name servers for it. */
export function delegatedDomain(name: string, world: World): Domain | undefined {
  const domain = world.servicesOn(name).find((service) => service.servtype === 'domain' && service.state === 'A');
  if (domain === undefined || !isDomain(domain)) return undefined;
  return domain.domain.isDelegated && domain.expiresOn !== null && domain.domain.nss.length > 0 ? domain : undefined;
}

function delegation(name: string, origin: string, world: World): readonly RecordSet[] | undefined {
  if (parentOf(name) !== origin || name === '') return undefined;
  if (REGISTRY_ZONES.has(name)) {
    const keys = registryKeys(name, world);
    return delegationSets(name, SERVER_NAMES, keys === null ? [] : delegationSigners(name, keys));
  }
  const domain = delegatedDomain(name, world);
  if (domain !== undefined) return delegationSets(name, hostsOf(domain), dnssecOf(domain, world).ds);
  if (!isElsewhere(name, world)) return undefined;
  const outside = world.outsideNames.get(name)?.nss ?? [];
  const servers = outside.length === 0 ? ELSEWHERE : outside;
  return delegationSets(
    name,
    servers.map((server) => server.ns),
    [],
  );
}

function hostsOf(domain: Domain): readonly string[] {
  return domain.domain.nss.map((server) => server.ns);
}

function isElsewhere(dname: string, world: World): boolean {
  if (world.takenNames.has(dname) || world.outsideNames.has(dname)) return true;
  const name = readDomainName(dname);
  return name !== undefined && isTakenElsewhere(name);
}

function delegationSets(
  owner: string,
  hosts: readonly string[],
  ds: readonly DelegationSigner[],
): readonly RecordSet[] {
  const ns = { owner, type: RECORD_TYPES.NS, ttl: TTL, data: hosts.map((host) => wireName(host)) };
  if (ds.length === 0) return [ns];
  const data = ds.map(({ digest, ...signer }) =>
    dataOf({ name: '.', type: 'DS', data: { ...signer, digest: Buffer.from(digest, 'hex') } }),
  );
  return [ns, { owner, type: RECORD_TYPES.DS, ttl: TTL, data }];
}

function serverSets(name: string, address: string): readonly RecordSet[] | undefined {
  return SERVER_NAMES.includes(name) ? serverAddresses(name, address) : undefined;
}

function serverAddresses(name: string, address: string): RecordSet[] {
  if (name !== SERVER_ZONE && !SERVER_NAMES.includes(name)) return [];
  return addressSets(name, [address]);
}

/** Addresses that the registry knows of a name server: of the host itself, or given by the domain that it lies in. */
function hostAddresses(host: string, world: World): readonly RecordSet[] {
  const known = world.hosts.get(host)?.ips;
  if (known !== undefined) return addressSets(host, known);
  for (let name = parentOf(host); name !== ''; name = parentOf(name)) {
    const servers = delegatedDomain(name, world)?.domain.nss ?? [];
    const ip = servers.find((server) => server.ns === host)?.ip;
    if (ip !== undefined && isWithin(host, name)) return addressSets(host, ip.split(','));
  }
  return [];
}

function addressSets(owner: string, ips: readonly string[]): RecordSet[] {
  const v4 = ips.filter((ip) => !ip.includes(':')).map((data) => dataOf({ name: '.', type: 'A', data }));
  const v6 = ips.filter((ip) => ip.includes(':')).map((data) => dataOf({ name: '.', type: 'AAAA', data }));
  return [
    { owner, type: RECORD_TYPES.A, ttl: TTL, data: v4 },
    { owner, type: RECORD_TYPES.AAAA, ttl: TTL, data: v6 },
  ].filter((set) => set.data.length > 0);
}
