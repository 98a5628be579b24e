import { routes } from '@/lib/base/routes';

export const domainTabs = ['overview', 'dns', 'nameServers', 'history'] as const;
export type DomainTab = (typeof domainTabs)[number];

/** Where a domain is looked at and changed: among a customer's own pages, or among those of staff. */
export type DomainLinks = Readonly<Record<DomainTab, (id: string) => string>> & {
  readonly of: 'customer' | 'staff';
  readonly operation: (id: string) => string;
};

export const customerLinks: DomainLinks = {
  of: 'customer',
  overview: routes.domain,
  dns: routes.domainDns,
  nameServers: routes.domainNameServers,
  history: routes.domainHistory,
  operation: routes.operationStatus,
};

export const staffLinks: DomainLinks = {
  of: 'staff',
  overview: routes.admin.domain,
  dns: routes.admin.domainDns,
  nameServers: routes.admin.domainNameServers,
  history: routes.admin.domainHistory,
  operation: routes.admin.operation,
};
