import { toUnicodeName } from '../rules/domain-name';
import type { Fields } from './fields';
import type { Domain } from './identify';

/** The keys that name a domain in an answer; the name is echoed as it was given. */
export function domainItem(domain: Domain, item: Fields): { dname: string; service_id: string } {
  return { dname: item.text('domain_name') ?? toUnicodeName(domain.dname), service_id: String(domain.id) };
}
