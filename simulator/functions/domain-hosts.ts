import { isIP } from 'node:net';
import { toUnicodeName, parseDomainName } from '../rules/domain-name';
import { isPublicAddress } from '../rules/host-address';
import { toAsciiHost } from '../rules/host-name';
import { Refusal } from '../refusal';
import { isGone } from '../world/service';
import type { World } from '../world/world';
import { caller, type Call, type Run } from './call';
import type { Fields } from './fields';
import { findDomain, isDomain, type Domain } from './identify';

/** Makes a name server inside an international domain known to the registry, or gives it one more address (REG.API 8.17). */
export const registerNs: Run = (call, world) => {
  const domain = findActive(call, world);
  const { host, ip } = readHost(call.fields, domain);
  const ips = world.hosts.get(host)?.ips ?? [];
  world.hosts.set(host, { host, serviceId: domain.id, ips: [...new Set([...ips, ip])] });
  return {
    resp: {
      actionstatus: 'success',
      actionstatusdesc: 'Addition Completed Successfully',
      actiontype: 'AddCns',
      actiontypedesc: `Addition of Child Nameserver ${host} with IP [${ip}]`,
      description: toUnicodeName(domain.dname),
      status: 'success',
    },
  };
};

/** Takes an address from a name server; the one without addresses is gone, which the last domain on it forbids (REG.API 8.18). */
export const deleteNs: Run = (call, world) => {
  const domain = findActive(call, world);
  const { host, ip } = readHost(call.fields, domain);
  const ips = world.hosts.get(host)?.ips ?? [];
  if (!ips.includes(ip)) throw invalid(`${host} is not registered with ${ip}`);
  const left = ips.filter((present) => present !== ip);
  if (left.length === 0 && isUsed(host, world)) throw invalid(`${host} is a name server of a domain`);
  if (left.length === 0) world.hosts.delete(host);
  else world.hosts.set(host, { host, serviceId: domain.id, ips: left });
  return {
    resp: {
      actionstatus: 'success',
      actionstatusdesc: 'Modification Completed Successfully',
      actiontype: 'DelCnsIp',
      actiontypedesc: `Deletion of IP Address [${ip}] from Child Nameserver ${host}`,
      description: toUnicodeName(domain.dname),
      status: 'success',
    },
  };
};

function findActive(call: Call, world: World): Domain {
  const domain = findDomain(call.fields, caller(call), world);
  const { tld } = parseDomainName(domain.dname);
  if (!tld.keepsHosts) throw new Refusal('UNAVAILABLE_DOMAIN_ZONE', { tld: tld.name });
  if (domain.state !== 'A') throw new Refusal('DOMAIN_IS_NOT_ACTIVE');
  return domain;
}

function readHost(fields: Fields, domain: Domain): { host: string; ip: string } {
  const host = toAsciiHost(fields.required('ns0'));
  const ip = fields.required('ns0ip');
  if (host === undefined || !host.endsWith(`.${domain.dname}`))
    throw invalid(`ns0 must lie inside ${toUnicodeName(domain.dname)}`);
  if (isIP(ip) === 0 || !isPublicAddress(ip)) throw new Refusal('IP_INVALID', { param: 'ns0ip' });
  return { host, ip };
}

function isUsed(host: string, world: World): boolean {
  return [...world.services.values()].some(
    (service) => !isGone(service) && isDomain(service) && service.domain.nss.some((server) => server.ns === host),
  );
}

function invalid(reason: string): Refusal {
  return new Refusal('INVALID_NSS', { param: 'ns0' }, `Invalid name servers: ${reason}`);
}
