import { Refusal } from '../refusal';
import { parseDomainName } from '../rules/domain-name';
import { caller, type Run } from './call';
import { domainItem } from './domain-item';
import { findDomain, type Domain } from './identify';
import { answerEach } from './items';

/** REG.API 8.16 */
export const updatePrivatePersonFlag: Run = (call, world) => {
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
