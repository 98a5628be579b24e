import { Refusal } from '../refusal';
import { parseDomainName } from '../rules/domain-name';
import { payForUpdate } from '../rules/paid-update';
import type { Account } from '../world/account';
import type { NameServer } from '../world/service';
import type { World } from '../world/world';
import { addSeconds } from '../world/clock';
import { caller, type FunctionTable, type Run } from './call';
import { checkDomains, getPremiumPrices } from './domain-choice';
import { setReregBids } from './domain-bids';
import { updateContacts } from './domain-contacts';
import { createDomains } from './domain-create';
import { delegate, delegateDomains, undelegateDomains } from './domain-delegation';
import { getDeleted } from './domain-deleted';
import { getDocsUploadUri } from './domain-docs';
import { sendEmailVerificationLetter } from './domain-email';
import { getReregData, getUserReregBids } from './domain-expiring';
import { deleteNs, registerNs } from './domain-hosts';
import { domainItem } from './domain-item';
import { acceptOrRefuseEnteringList, lookAtEnteringList, transferToAnotherAccount } from './domain-push';
import { requestToTransfer } from './domain-request';
import { getSuggest } from './domain-suggest';
import { givenServers, hasServers } from './domain-servers';
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

/** New name servers, delegation on and off with `undelegate`, or both (REG.API 8.20). */
const updateNss: Run = (call, world) => {
  const account = caller(call);
  const { fields } = call;
  const isDelegation = fields.has('undelegate');
  if (isDelegation && account.plan === 'client') throw new Refusal('RESELLER_AUTH_FAILED');
  const answers = answerEach(fields, { list: 'domains', style: 'text' }, (item) => {
    const domain = findDomain(item, account, world);
    if (!isDelegation || hasServers(fields)) replaceServers(domain, fields, account, world);
    if (isDelegation) delegate(domain, !fields.flag('undelegate'));
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
    if (isPrivate) checkHideable(domain);
    domain.domain.isPrivate = isPrivate;
    return { ...domainItem(domain, item), result: 'success' };
  });
  return { domains, pp_flag: isPrivate ? 'is set' : 'is unset' };
};

/** Organisations of Russian zones are in WHOIS whether they like it or not. */
function checkHideable({ dname, domain }: Domain): void {
  const { tld } = parseDomainName(dname);
  if (!tld.hidesContacts) throw new Refusal('PP_UPDATE_FAIL', { error_detail: `not supported in .${tld.name}` });
  if (tld.contacts === 'ru' && 'org' in domain.contacts)
    throw new Refusal('PP_UPDATE_FAIL', { error_detail: 'only private persons can hide their data' });
}

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
  'domain/register_ns': { run: registerNs, changesWorld: true },
  'domain/delete_ns': { run: deleteNs, changesWorld: true },
  'domain/delegate': { run: delegateDomains, changesWorld: true },
  'domain/undelegate': { run: undelegateDomains, changesWorld: true },
  'domain/get_deleted': { run: getDeleted },
  'domain/get_rereg_data': { run: getReregData },
  'domain/set_rereg_bids': { run: setReregBids, isBilling: true, changesWorld: true },
  'domain/get_user_rereg_bids': { run: getUserReregBids },
  'domain/get_docs_upload_uri': { run: getDocsUploadUri, changesWorld: true },
  'domain/send_email_verification_letter': { run: sendEmailVerificationLetter, changesWorld: true },
  'domain/transfer_to_another_account': { run: transferToAnotherAccount, changesWorld: true },
  'domain/look_at_entering_list': { run: lookAtEnteringList },
  'domain/accept_or_refuse_entering_list': { run: acceptOrRefuseEnteringList, changesWorld: true },
  'domain/request_to_transfer': { run: requestToTransfer, changesWorld: true },
  'domain/get_tld_info': { run: getTldInfo },
};
