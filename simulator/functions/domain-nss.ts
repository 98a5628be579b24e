import { Refusal } from '../refusal';
import { parseDomainName } from '../rules/domain-name';
import { payForUpdate } from '../rules/paid-update';
import type { Account } from '../world/account';
import { addSeconds } from '../world/clock';
import type { NameServer } from '../world/service';
import type { World } from '../world/world';
import { caller, type Run } from './call';
import { checkDelegable, delegate } from './domain-delegation';
import { domainItem } from './domain-item';
import { givenServers, hasServers } from './domain-servers';
import type { Fields } from './fields';
import { findDomain, type Domain } from './identify';
import { answerEach } from './items';

/** REG.API 8.19 */
export const getNss: Run = (call, world) => {
  const account = caller(call);
  const domains = answerEach(call.fields, { list: 'domains', style: 'error' }, (item) => {
    const domain = findDomain(item, account, world);
    return { ...numbered(domain, item), nss: domain.domain.nss.map((server) => ({ ...server })), result: 'success' };
  });
  return { domains };
};

/** New name servers, delegation on and off with `undelegate`, or both (REG.API 8.20). */
export const updateNss: Run = (call, world) => {
  const account = caller(call);
  const { fields } = call;
  const isDelegation = fields.has('undelegate');
  if (isDelegation && account.plan === 'client') throw new Refusal('RESELLER_AUTH_FAILED');
  const answers = answerEach(fields, { list: 'domains', style: 'text' }, (item) => {
    const domain = findDomain(item, account, world);
    const isReplacement = !isDelegation || hasServers(fields);
    if (isDelegation) checkDelegable(domain);
    if (isReplacement) replaceServers(domain, fields, account, world);
    if (isDelegation) delegate(domain, !fields.flag('undelegate'));
    return { ...numbered(domain, item), result: 'success' };
  });
  return isDelegation ? { services: answers } : { domains: answers };
};

/** The reference prints ids as numbers in the answers about name servers. */
function numbered(domain: Domain, item: Fields): { dname: string; service_id: number } {
  return { ...domainItem(domain, item), service_id: domain.id };
}

function replaceServers(domain: Domain, fields: Fields, account: Account, world: World): void {
  const { tld } = parseDomainName(domain.dname);
  const nss = givenServers(fields, domain.dname, tld.keepsHosts ? world.hosts : undefined);
  if (nss === undefined) throw new Refusal('INVALID_NSS', { param: 'nss' }, 'Invalid name servers: none given');
  if (domain.state !== 'A') throw new Refusal('DOMAIN_IS_NOT_ACTIVE');
  payForUpdate(domain, tld, fields, account, world);
  domain.domain.nss = nss;
  domain.domain.isDelegated = true;
  registerHosts(domain, nss, world);
  const zone = world.zones.get(domain.id);
  if (zone !== undefined) zone.readyAt = addSeconds(world.clock.now(), world.settings.zoneDelaySeconds);
}

/** Servers inside the domain whose addresses came along are known to the registry from then on. */
function registerHosts(domain: Domain, nss: readonly NameServer[], world: World): void {
  if (!parseDomainName(domain.dname).tld.keepsHosts) return;
  for (const { ns, ip } of nss)
    if (ip !== undefined && ns.endsWith(`.${domain.dname}`))
      world.hosts.set(ns, { host: ns, serviceId: domain.id, ips: ip.split(',') });
}
