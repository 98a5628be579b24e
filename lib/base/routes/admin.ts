import type { BulkParameter, StatementParameter } from '@/lib/base/routes/account';
import { address, type ListSearch, type Search } from '@/lib/base/routes/address';

/** What staff work with. */
export const adminRoutes = {
  home: () => '/admin',
  find: (q?: string) => address('/admin/find', { q }),
  operations: (tab?: string, kind?: string) => address('/admin/operations', { tab, kind }),
  /** What customers paid for and got in a month ("2026-11"). */
  operationsPaid: (month: string) => address('/admin/operations', { tab: 'done', paid: month }),
  /** What a figure counts, and nothing else. */
  operationsOnly: (only: string) => address('/admin/operations', { only }),
  operation: (id: string) => `/admin/operations/${id}`,
  groups: () => '/admin/operations/groups',
  group: (id: string, tab?: string) => address(`/admin/operations/groups/${id}`, { tab }),
  apiLog: (search?: ListSearch<'operation' | 'function' | 'text' | 'within'>) => address('/admin/api-log', search),
  apiCall: (id: string) => `/admin/api-log/${id}`,
  customers: (search?: ListSearch<'q' | 'group'>) => address('/admin/customers', search),
  customerGroups: () => '/admin/customer-groups',
  customerNew: () => '/admin/customers/new',
  customer: (id: string) => `/admin/customers/${id}`,
  customerStatement: (id: string, search?: Search<'before' | StatementParameter>) =>
    address(`/admin/customers/${id}/statement`, search),
  customerStatementFile: (id: string, search?: Search<StatementParameter>) =>
    address(`/admin/customers/${id}/statement/export`, search),
  customerInvoices: (id: string) => `/admin/customers/${id}/invoices`,
  customerContacts: (id: string) => `/admin/customers/${id}/contacts`,
  customerOrders: (id: string, search?: Search<'before'>) => address(`/admin/customers/${id}/orders`, search),
  customerOperations: (id: string) => `/admin/customers/${id}/operations`,
  customerLetters: (id: string) => `/admin/customers/${id}/letters`,
  customerDomains: (id: string) => `/admin/customers/${id}/domains`,
  order: (id: string) => `/admin/orders/${id}`,
  invoice: (id: string) => `/admin/invoices/${id}`,
  customerEdit: (id: string) => `/admin/customers/${id}/edit`,
  customerTopUp: (id: string) => `/admin/customers/${id}/top-up`,
  customerTakeBack: (id: string, topUpId: string) => `/admin/customers/${id}/top-up/${topUpId}`,
  domains: (search?: ListSearch<'q' | 'show' | 'ends' | 'sort' | 'folder' | 'tag'>) =>
    address('/admin/domains', search),
  domainsFile: (search?: ListSearch<'q' | 'show' | 'folder'>) => address('/admin/domains/export', search),
  expiryCalendar: (month?: string) => address('/admin/domains/calendar', { month }),
  bulk: (search?: ListSearch<BulkParameter>) => address('/admin/domains/bulk', search),
  sheet: (search?: ListSearch<'sheet' | 'page'>) => address('/admin/domains/bulk/sheet', search),
  pasted: (list?: string) => address('/admin/domains/bulk/list', { list }),
  /** Whose some domains are to be: which ones, as a change of many says it, and the customer that is looked for. */
  assign: (search?: Search<'id' | 'found' | 'q' | 'show' | 'not' | 'customer'>) =>
    address('/admin/domains/assign', search),
  /** Owners of many domains, from a list. */
  owners: () => '/admin/domains/owners',
  /** Names between our account at the registrar and others there; the name that is to go to one. */
  otherAccounts: (name?: string) => address('/admin/domains/other-accounts', { name }),
  /** Names that are free again or will be, and whoever one of them is ordered for. */
  released: (search?: ListSearch<'show' | 'q'>) => address('/admin/domains/released', search),
  releasedOrder: (search?: Search<'name' | 'customer'>) => address('/admin/domains/released/order', search),
  /** Bids for names that will be free; those to bid for, the customer, and what one is looked for by. */
  bids: () => '/admin/domains/bids',
  bidNew: (search?: Search<'names' | 'customer' | 'find'>) => address('/admin/domains/bids/new', search),
  transfers: (search?: ListSearch<'show'>) => address('/admin/domains/transfers', search),
  transfer: (id: string) => `/admin/domains/transfers/${id}`,
  /** By its id, or by its name as machines write it. */
  domain: (key: string) => `/admin/domains/${key}`,
  domainDns: (id: string) => `/admin/domains/${id}/dns`,
  domainNameServers: (id: string) => `/admin/domains/${id}/name-servers`,
  domainHistory: (id: string) => `/admin/domains/${id}/history`,
  prices: (search?: ListSearch<'q' | 'edit' | 'changed' | 'show'>) => address('/admin/prices', search),
  priceChange: (search?: ListSearch<'zone' | 'change'>) => address('/admin/prices/change', search),
  priceHistory: (search?: ListSearch<'q'>) => address('/admin/prices/history', search),
  /** Rules for some customers or acts; one of them to change, or `new`; a zone and a group whose prices are asked for. */
  specialPrices: (search?: ListSearch<'edit' | 'zone' | 'group'>) => address('/admin/prices/special', search),
  zonesOnSale: (search?: ListSearch<'q'>) => address('/admin/prices/on-sale', search),
  /** Its page, or a card of it. */
  registrar: (card?: 'losses' | 'drift') => (card === undefined ? '/admin/registrar' : `/admin/registrar#${card}`),
  /** What the registrar billed us; what the list finds, and one of it. */
  bills: (search?: ListSearch<'show' | 'q'>) => address('/admin/registrar/bills', search),
  bill: (id: string) => `/admin/registrar/bills/${id}`,
  /** What is to be done with which bills, before it is done. */
  billChange: (search?: Search<'do' | 'id'>) => address('/admin/registrar/bills/change', search),
  /** Our costs against the registrar's bills: where they differ, of a month ("2026-11"), for a cause. */
  books: (search?: ListSearch<'show' | 'month' | 'kind'>) => address('/admin/registrar/books', search),
  /** What was earned less what it cost: by zone, customer or month; the same as a file. */
  margin: (search?: ListSearch<'by' | 'month' | 'sort' | 'dir'>) => address('/admin/registrar/margin', search),
  marginFile: (search?: ListSearch<'by' | 'month' | 'sort' | 'dir'>) =>
    address('/admin/registrar/margin/export', search),
  /** What is left at the registrar, whether it lasts, and how more comes there. */
  registrarBalance: () => '/admin/registrar/balance',
  /** Every letter as it was sent; by part of an address, a subject or a name. */
  letters: (search?: ListSearch<'q'>) => address('/admin/mail', search),
  letter: (id: string) => `/admin/mail/${id}`,
  renewals: (search?: Search<'show' | 'day' | 'page'>) => address('/admin/renewals', search),
  audit: (search?: ListSearch<'q'>) => address('/admin/audit', search),
  settings: () => '/admin/settings',
  staff: () => '/admin/settings/staff',
  legal: () => '/admin/settings/legal',
  mail: () => '/admin/settings/mail',
  serverSets: () => '/admin/settings/name-servers',
  telegram: () => '/admin/settings/telegram',
  paymentSettings: () => '/admin/settings/payments',
  renewalSettings: () => '/admin/settings/renewals',
  payments: (search?: ListSearch<'state'>) => address('/admin/payments', search),
  payment: (id: string) => `/admin/payments/${id}`,
  /** What staff gave customers, or took, with no payment behind it. */
  adjustments: (search?: ListSearch<'show'>) => address('/admin/adjustments', search),
  /** Money that came by bank transfer. */
  bank: (search?: ListSearch<'show'>) => address('/admin/bank', search),
  /** Our companies; one of them to change, or `new` and of which kind. */
  sellers: (search?: Search<'edit' | 'kind'>) => address('/admin/settings/sellers', search),
  taxes: () => '/admin/settings/taxes',
  /** What customers are billed in; one of the currencies to change. */
  rates: (search?: Search<'edit'>) => address('/admin/settings/rates', search),
  documents: (search?: ListSearch<'kind' | 'archive'>) => address('/admin/documents', search),
  documentArchive: () => '/admin/documents/archive',
  documentExchange: (id: string, form: string) => `/admin/documents/${id}/exchange?form=${form}`,
  document: (id: string) => `/admin/documents/${id}`,
  documentFile: (id: string) => `/admin/documents/${id}/paper`,
  account: () => '/admin/settings/account',
  secondFactor: () => '/admin/settings/account/second-factor',
} as const;
