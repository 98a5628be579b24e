import { Refusal } from '../refusal';
import { isAvailable } from '../rules/availability';
import { parseDomainName } from '../rules/domain-name';
import type { Account } from '../world/account';
import type { World } from '../world/world';
import { caller, type Run } from './call';
import { isDomain, type Domain } from './identify';
import { answerEach } from './items';

/** Asks the owners of domains, partners of the same registrar, to hand them over (REG.API 8.26). */
export const requestToTransfer: Run = (call, world) => {
  const account = caller(call);
  const { fields } = call;
  const isListed = fields.has('domains');
  if ((isListed && fields.list('domains')?.length === 0) || (!isListed && !fields.has('domain_name')))
    throw new Refusal('NO_DOMAINS_TO_TRANSFER');
  const domains = answerEach(fields, { list: 'domains', style: 'text' }, (item) => {
    const dname = item.text('domain_name');
    if (dname === undefined) throw new Refusal('NO_DOMAIN');
    const domain = findWanted(dname, account, world);
    ask(domain, account, world);
    return { dname, result: 'success', service_id: String(domain.id) };
  });
  return { domains };
};

function findWanted(dname: string, account: Account, world: World): Domain {
  const name = parseDomainName(dname);
  const params = { domain_name: dname };
  const domain = world.servicesOn(name.ascii).find((service) => isDomain(service) && service.expiresOn !== null);
  if (domain === undefined || !isDomain(domain))
    throw new Refusal(isAvailable(world, name) ? 'FREE_DOMAIN' : 'BELONGS_TO_ANOTHER_REGISTRAR', params);
  if (domain.accountId === account.id || domain.state !== 'A') throw new Refusal('CHECK_DOMAIN_ERROR', params);
  const owner = world.accountById(domain.accountId);
  if (owner === undefined || owner.plan === 'client') throw new Refusal('INCORRECT_DOMAIN_OWNER_SERVICE_PLAN', params);
  return domain;
}

/** The same request again changes nothing. */
function ask(domain: Domain, account: Account, world: World): void {
  const isAsked = [...world.transferRequests.values()].some(
    (request) => request.serviceId === domain.id && request.byAccountId === account.id,
  );
  if (isAsked) return;
  const id = world.newId();
  world.transferRequests.set(id, { id, serviceId: domain.id, byAccountId: account.id });
}
