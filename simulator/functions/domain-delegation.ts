import { Refusal } from '../refusal';
import { parseDomainName } from '../rules/domain-name';
import { caller, type Run } from './call';
import { domainItem } from './domain-item';
import { findDomain, type Domain } from './identify';
import { answerEach } from './items';

/** REG.API 8.21 */
export const delegateDomains: Run = setDelegation(true);

/** REG.API 8.22 */
export const undelegateDomains: Run = setDelegation(false);

/** Refuses what the zone or the state of the domain do not allow. */
export function checkDelegable(domain: Domain): void {
  const { tld } = parseDomainName(domain.dname);
  if (!tld.canUndelegate) throw new Refusal('UNDELEGATION_NOT_SUPPORTED_BY_TLD', { tld: tld.name });
  if (domain.state !== 'A') throw new Refusal('UNDELEGATION_NOT_SUPPORTED_BY_DOMAIN_STATE');
}

/** Puts a domain into its zone or takes it out; refused where the zone or the state of the domain do not allow it. */
export function delegate(domain: Domain, isDelegated: boolean): void {
  checkDelegable(domain);
  if (isDelegated && domain.domain.nss.length === 0)
    throw new Refusal('INVALID_NSS', { param: 'nss' }, 'Invalid name servers: the domain has none');
  domain.domain.isDelegated = isDelegated;
}

function setDelegation(isDelegated: boolean): Run {
  return (call, world) => {
    const account = caller(call);
    const domains = answerEach(call.fields, { list: 'domains', style: 'error' }, (item) => {
      const domain = findDomain(item, account, world);
      delegate(domain, isDelegated);
      return { ...domainItem(domain, item), result: 'success' };
    });
    return { domains };
  };
}
