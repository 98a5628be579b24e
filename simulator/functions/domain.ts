import { Refusal } from '../refusal';
import { givenServers } from './domain-servers';
import type { World } from '../world/world';
import { addSeconds } from '../world/clock';
import { caller, type FunctionTable, type Run } from './call';
import { checkDomains, getPremiumPrices, getSuggest } from './domain-choice';
import { updateContacts } from './domain-contacts';
import { createDomains } from './domain-create';
import { acceptOrRefuseEnteringList, lookAtEnteringList, transferToAnotherAccount } from './domain-push';
import { requestToTransfer } from './domain-request';
import { getPrices, getTldInfo } from './domain-tlds';
import { getTransferStatus, setNewAuthinfo, transferDomains } from './domain-transfer';
import type { Fields } from './fields';
import { findDomain, type Domain } from './identify';
import { answerEach } from './items';

/** REG.API 8.19 */
const getNss: Run = (call, world) => {
  const account = caller(call);
  const domains = answerEach(call.fields, { list: 'domains', style: 'error' }, (item) => {
    const domain = findDomain(item, account, world);
    return { ...numbered(domain, item), nss: domain.domain.nss.map((server) => ({ ...server })), result: 'success' };
  });
  return { domains };
};

/** New name servers, or delegation on and off with `undelegate` (REG.API 8.20). */
const updateNss: Run = (call, world) => {
  const account = caller(call);
  const { fields } = call;
  const isDelegation = fields.has('undelegate');
  if (isDelegation && account.plan === 'client') throw new Refusal('RESELLER_AUTH_FAILED');
  const answers = answerEach(fields, { list: 'domains', style: 'text' }, (item) => {
    const domain = findDomain(item, account, world);
    if (isDelegation) delegate(domain, !fields.flag('undelegate'));
    else replaceServers(domain, fields, world);
    return { ...numbered(domain, item), result: 'success' };
  });
  return isDelegation ? { services: answers } : { domains: answers };
};

/** REG.API 8.16 */
const updatePrivatePersonFlag: Run = (call, world) => {
  const account = caller(call);
  const isPrivate = call.fields.flag('private_person_flag');
  const domains = answerEach(call.fields, { list: 'domains', style: 'error' }, (item) => {
    const domain = findDomain(item, account, world);
    domain.domain.isPrivate = isPrivate;
    return { dname: item.text('domain_name') ?? domain.dname, service_id: String(domain.id), result: 'success' };
  });
  return { domains, pp_flag: isPrivate ? 'is set' : 'is unset' };
};

/** The reference prints ids as numbers in the answers about name servers. */
function numbered(domain: Domain, item: Fields): { dname: string; service_id: number } {
  return { dname: item.text('domain_name') ?? domain.dname, service_id: domain.id };
}

function replaceServers(domain: Domain, fields: Fields, world: World): void {
  const nss = givenServers(fields, domain.dname);
  if (nss === undefined) throw new Refusal('INVALID_NSS', { param: 'nss' }, 'Invalid name servers: none given');
  if (domain.state !== 'A') throw new Refusal('DOMAIN_IS_NOT_ACTIVE');
  domain.domain.nss = nss;
  domain.domain.isDelegated = true;
  const zone = world.zones.get(domain.id);
  if (zone !== undefined) zone.readyAt = addSeconds(world.clock.now(), world.settings.zoneDelaySeconds);
}

function delegate(domain: Domain, isDelegated: boolean): void {
  if (domain.state !== 'A') throw new Refusal('UNDELEGATION_NOT_SUPPORTED_BY_DOMAIN_STATE');
  domain.domain.isDelegated = isDelegated;
}

export const domainFunctions: FunctionTable = {
  'domain/get_prices': { run: getPrices, isOpen: true },
  'domain/get_suggest': { run: getSuggest },
  'domain/get_premium_prices': { run: getPremiumPrices },
  'domain/check': { run: checkDomains },
  'domain/create': { run: createDomains, isBilling: true, changesWorld: true },
  'domain/transfer': { run: transferDomains, isBilling: true, changesWorld: true },
  'domain/get_transfer_status': { run: getTransferStatus },
  'domain/set_new_authinfo': { run: setNewAuthinfo, changesWorld: true },
  'domain/update_contacts': { run: updateContacts, changesWorld: true },
  'domain/update_private_person_flag': { run: updatePrivatePersonFlag, changesWorld: true },
  'domain/get_nss': { run: getNss },
  'domain/update_nss': { run: updateNss, changesWorld: true },
  'domain/transfer_to_another_account': { run: transferToAnotherAccount, changesWorld: true },
  'domain/look_at_entering_list': { run: lookAtEnteringList },
  'domain/accept_or_refuse_entering_list': { run: acceptOrRefuseEnteringList, changesWorld: true },
  'domain/request_to_transfer': { run: requestToTransfer, changesWorld: true },
  'domain/get_tld_info': { run: getTldInfo },
};
