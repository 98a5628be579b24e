import { parseDomainName } from '../rules/domain-name';
import type { World } from '../world/world';
import { caller, type Run } from './call';
import { domainItem } from './domain-item';
import { findDomain, type Domain } from './identify';
import { answerEach } from './items';

type VerificationStatus = 'NOT_REQUIRED' | 'ALREADY_VERIFIED' | 'NOT_VERIFIED' | 'SENT';

/** A single call answers flat, a list with `domains` (REG.API 8.28). */
export const sendEmailVerificationLetter: Run = (call, world) => {
  const account = caller(call);
  const isCheck = call.fields.flag('check_only');
  if (!call.fields.has('domains')) return { status: verify(findDomain(call.fields, account, world), isCheck, world) };
  const domains = answerEach(call.fields, { list: 'domains', style: 'error' }, (item) => {
    const domain = findDomain(item, account, world);
    return { ...domainItem(domain, item), result: 'success', status: verify(domain, isCheck, world) };
  });
  return { domains };
};

function verify(domain: Domain, isCheck: boolean, world: World): VerificationStatus {
  if (!parseDomainName(domain.dname).tld.verifiesEmail) return 'NOT_REQUIRED';
  if (world.verifiedEmails.has(domain.domain.contacts['o_email'] ?? '')) return 'ALREADY_VERIFIED';
  if (isCheck) return 'NOT_VERIFIED';
  domain.domain.verificationSentAt = world.clock.now();
  return 'SENT';
}
