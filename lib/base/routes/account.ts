import { address, type ListSearch, type Search } from '@/lib/base/routes/address';

/** What begins a change of many domains: what to do, and of which. */
export type BulkParameter = 'do' | 'id' | 'group' | 'code' | 'list';

/** What a customer has. */
export const accountRoutes = {
  domains: (search?: ListSearch<'q' | 'folder' | 'tag' | 'ends' | 'sort'>) => address('/domains', search),
  /** What the list finds, for spreadsheets. */
  domainsFile: (search?: ListSearch<'q' | 'show' | 'folder'>) => address('/domains/export', search),
  /** Terms that end in a month ("2026-12"), day by day. */
  expiryCalendar: (month?: string) => address('/domains/calendar', { month }),
  bulk: (search?: ListSearch<BulkParameter>) => address('/domains/bulk', search),
  /** The list of domains as it comes back from a spreadsheet. */
  sheet: (search?: ListSearch<'sheet' | 'page'>) => address('/domains/bulk/sheet', search),
  /** A pasted list of names, to change them together. */
  pasted: (list?: string) => address('/domains/bulk/list', { list }),
  domain: (id: string) => `/domains/${id}`,
  domainDns: (id: string) => `/domains/${id}/dns`,
  domainNameServers: (id: string) => `/domains/${id}/name-servers`,
  domainHistory: (id: string) => `/domains/${id}/history`,
  transfers: (name?: string) => address('/domains/transfers', { name }),
  transfer: (id: string) => `/domains/transfers/${id}`,
  domainRegistrant: (id: string) => `/domains/${id}/registrant`,
  domainLeave: (id: string) => `/domains/${id}/leaving`,
  domainRenew: (id: string) => `/domains/${id}/renew`,
  contacts: () => '/contacts',
  contact: (id: string) => `/contacts/${id}`,
  contactDomains: (id: string) => `/contacts/${id}/domains`,
  contactNew: (profile: string) => address('/contacts/new', { profile }),
  order: (id: string) => `/orders/${id}`,
  operationStatus: (id: string) => `/operations/${id}`,
  groups: (search?: Search<'after'>) => address('/operations/groups', search),
  group: (id: string, search?: Search<'tab' | 'page'>) => address(`/operations/groups/${id}`, search),
  wallet: (search?: Search<'before' | 'amount'>) => address('/wallet', search),
  payment: (id: string) => `/wallet/payments/${id}`,
  /** Where the demo's own provider asks what becomes of a payment. */
  sandbox: (id: string) => `/wallet/payments/${id}/sandbox`,
  /** Money by bank transfer: who pays (of a kind), how much. */
  bankTransfer: (kind?: string) => address('/wallet/bank', { kind }),
  documents: (search?: ListSearch<'kind' | 'archive'>) => address('/documents', search),
  documentArchive: () => '/documents/archive',
  document: (id: string) => `/documents/${id}`,
  documentExchange: (id: string, form: string) => `/documents/${id}/exchange?form=${form}`,
  documentFile: (id: string) => `/documents/${id}/paper`,
  invoices: () => '/invoices',
  invoice: (id: string) => `/invoices/${id}`,
  find: (q?: string) => address('/find', { q }),
  settings: () => '/settings',
  secondFactor: () => '/settings/second-factor',
} as const;
