import type { accountRoutes } from '@/lib/base/routes/account';
import type { adminRoutes } from '@/lib/base/routes/admin';
import type { shopRoutes } from '@/lib/base/routes/shop';
import { routes } from '@/lib/base/routes';

/** The addresses of each page (a logo is a picture, a list for spreadsheets a file): whoever adds one to lib/base/routes says here where to look at it. */
type Pages<Routes> = Readonly<Record<keyof Routes, readonly string[]>>;

/** An address with a token that opens nothing says so on a page of its own. */
const dead = 'opens-nothing';

export function shopPages(longName: string): Pages<Omit<typeof shopRoutes, 'logo'>> {
  return {
    search: [
      routes.search(),
      routes.search('самовар'),
      routes.search(longName),
      routes.search(`${longName} ${'ж'.repeat(300)}.рф ya.ru`),
    ],
    prices: [routes.prices()],
    nameLists: [routes.nameLists()],
    // Its own story looks at it.
    nameList: [],
    released: [routes.released(), routes.released({ show: 'expiring' })],
    whois: [routes.whois(), routes.whois('severny-veter.ru'), routes.whois('no name')],
    cart: [routes.cart()],
    checkout: [routes.checkout()],
    signIn: [routes.signIn()],
    signInCode: [routes.signInCode()],
    signInAfterReset: [routes.signInAfterReset()],
    signInAfterNewEmail: [routes.signInAfterNewEmail()],
    signUp: [routes.signUp()],
    confirmSignUp: [routes.confirmSignUp(dead)],
    firstOwner: [routes.firstOwner(dead)],
    forgotPassword: [routes.forgotPassword()],
    resetPassword: [routes.resetPassword(dead)],
    changeEmail: [routes.changeEmail(dead)],
    legal: [routes.legal('policy'), routes.legal('offer')],
    consents: [routes.consents(routes.domains())],
  };
}

/** Ids of what a customer has; of the domain, with its name. */
export type Owned = Readonly<
  Record<'domain' | 'name' | 'contact' | 'order' | 'operation' | 'group' | 'invoice', string>
>;

/** Of whoever has nothing: for pages that need no thing to look at. */
export const nothingOwned: Owned = {
  domain: dead,
  name: dead,
  contact: dead,
  order: dead,
  operation: dead,
  group: dead,
  invoice: dead,
};

export function accountPages(
  own: Owned,
): Pages<
  Omit<typeof accountRoutes, 'domainsFile' | 'documentFile' | 'documentArchive' | 'walletFile' | 'documentExchange'>
> {
  return {
    domains: [routes.domains(), routes.domains({ q: 'nothing like it' })],
    bulk: (['renew', 'autoRenew', 'nameServers', 'delegation', 'privacy'] as const).map((deed) =>
      routes.bulk(`do=${deed}&id=${own.domain}`),
    ),
    expiryCalendar: [routes.expiryCalendar(), routes.expiryCalendar('2030-01')],
    pasted: [routes.pasted(), routes.pasted(dead)],
    sheet: [routes.sheet(), routes.sheet({ sheet: dead })],
    domain: [routes.domain(own.domain)],
    domainDns: [routes.domainDns(own.domain)],
    domainNameServers: [routes.domainNameServers(own.domain)],
    domainHistory: [routes.domainHistory(own.domain)],
    domainRegistrant: [routes.domainRegistrant(own.domain)],
    domainRenew: [routes.domainRenew(own.domain)],
    domainLeave: [routes.domainLeave(own.domain)],
    transfers: [routes.transfers(), routes.transfers('severny-veter.ru')],
    // The demo has none: its own story looks at it.
    transfer: [],
    contacts: [routes.contacts()],
    contact: [routes.contact(own.contact)],
    contactDomains: [routes.contactDomains(own.contact)],
    contactNew: ['ru-person', 'geo-org', 'us'].map(routes.contactNew),
    order: [routes.order(own.order)],
    operationStatus: [routes.operationStatus(own.operation)],
    groups: [routes.groups()],
    group: [routes.group(own.group)],
    wallet: [routes.wallet()],
    // Its own story begins one.
    payment: [],
    sandbox: [],
    // Nobody is named to whom one could transfer: its own story names somebody.
    bankTransfer: [],
    documents: [routes.documents(), routes.documents({ kind: 'act' })],
    document: [],
    invoices: [routes.invoices()],
    invoice: [routes.invoice(own.invoice)],
    find: [routes.find(), routes.find(own.name)],
    settings: [routes.settings()],
    secondFactor: [routes.secondFactor()],
  };
}

/** Ids of what staff look at. */
export type Kept = Pick<Owned, 'domain' | 'name' | 'order' | 'invoice' | 'group'> &
  Readonly<Record<'customer' | 'topUp' | 'operation' | 'call' | 'letter', string>>;

export function adminPages(
  kept: Kept,
): Pages<
  Omit<
    typeof adminRoutes,
    'domainsFile' | 'documentFile' | 'documentArchive' | 'documentExchange' | 'customerStatementFile' | 'marginFile'
  >
> {
  const { admin } = routes;
  return {
    home: [admin.home()],
    find: [admin.find(), admin.find(kept.name)],
    operations: ['attention', 'waiting', 'done'].map((tab) => admin.operations(tab)),
    operationsPaid: [admin.operationsPaid('2026-11')],
    operationsOnly: [admin.operationsOnly('late')],
    operation: [admin.operation(kept.operation)],
    groups: [admin.groups()],
    group: [admin.group(kept.group)],
    apiLog: [admin.apiLog(), admin.apiLog({ function: 'domain/create' })],
    apiCall: [admin.apiCall(kept.call)],
    customers: [admin.customers(), admin.customers({ q: 'nobody like that' })],
    customerGroups: [admin.customerGroups()],
    customerNew: [admin.customerNew()],
    customer: [admin.customer(kept.customer)],
    customerStatement: [admin.customerStatement(kept.customer)],
    customerInvoices: [admin.customerInvoices(kept.customer)],
    customerContacts: [admin.customerContacts(kept.customer)],
    customerOrders: [admin.customerOrders(kept.customer)],
    customerOperations: [admin.customerOperations(kept.customer)],
    customerLetters: [admin.customerLetters(kept.customer)],
    customerDomains: [admin.customerDomains(kept.customer)],
    order: [admin.order(kept.order)],
    invoice: [admin.invoice(kept.invoice)],
    customerEdit: [admin.customerEdit(kept.customer)],
    customerTopUp: [admin.customerTopUp(kept.customer)],
    customerTakeBack: [admin.customerTakeBack(kept.customer, kept.topUp)],
    domains: [admin.domains(), admin.domains({ q: kept.name })],
    bulk: ['nameServers&use=registrar', 'privacy'].map((deed) => admin.bulk(`do=${deed}&id=${kept.domain}`)),
    expiryCalendar: [admin.expiryCalendar()],
    pasted: [admin.pasted()],
    sheet: [admin.sheet()],
    assign: [admin.assign({ id: kept.domain })],
    owners: [admin.owners()],
    otherAccounts: [admin.otherAccounts(), admin.otherAccounts(kept.name)],
    released: [admin.released(), admin.released({ show: 'expiring' })],
    releasedOrder: [admin.releasedOrder({ name: 'okna-tver.ru' })],
    bids: [admin.bids()],
    bidNew: [admin.bidNew(), admin.bidNew({ names: 'okna-tver.ru', customer: kept.customer })],
    transfers: [admin.transfers()],
    transfer: [],
    domain: [admin.domain(kept.domain)],
    domainDns: [admin.domainDns(kept.domain)],
    domainNameServers: [admin.domainNameServers(kept.domain)],
    domainHistory: [admin.domainHistory(kept.domain)],
    prices: [admin.prices(), admin.prices({ q: 'blog' })],
    priceChange: [admin.priceChange()],
    specialPrices: [admin.specialPrices({ zone: 'com' }), admin.specialPrices({ edit: 'new' })],
    zonesOnSale: [admin.zonesOnSale()],
    priceHistory: [admin.priceHistory(), admin.priceHistory({ q: 'nothing' })],
    registrar: [admin.registrar()],
    bills: [admin.bills(), admin.bills({ show: 'all' }), admin.bills({ q: 'nothing' })],
    // Its own story looks at it.
    bill: [],
    billChange: [admin.billChange()],
    books: [admin.books(), admin.books({ show: 'explained' }), admin.books({ show: 'settled', month: '2026-11' })],
    margin: [admin.margin(), admin.margin({ by: 'customer' }), admin.margin({ by: 'month', month: '2026-11' })],
    registrarBalance: [admin.registrarBalance()],
    letters: [admin.letters(), admin.letters({ q: 'nobody like that' })],
    letter: [admin.letter(kept.letter)],
    renewals: [
      admin.renewals(),
      admin.renewals({ show: 'all' }),
      admin.renewals({ show: 'wallet' }),
      admin.renewals({ show: 'charges' }),
    ],
    audit: [admin.audit()],
    settings: [admin.settings()],
    staff: [admin.staff()],
    legal: [admin.legal()],
    mail: [admin.mail()],
    serverSets: [admin.serverSets()],
    telegram: [admin.telegram()],
    paymentSettings: [admin.paymentSettings()],
    renewalSettings: [admin.renewalSettings()],
    payments: [admin.payments(), admin.payments({ state: 'odd' })],
    adjustments: [admin.adjustments(), admin.adjustments({ show: 'posted' })],
    // The demo has none: its own story looks at it.
    payment: [],
    bank: [admin.bank(), admin.bank({ show: 'posted' })],
    sellers: [admin.sellers(), admin.sellers({ edit: 'new', kind: 'sole' })],
    taxes: [admin.taxes()],
    rates: [admin.rates(), admin.rates({ edit: 'USD' })],
    documents: [admin.documents(), admin.documents({ kind: 'utd' })],
    document: [],
    account: [admin.account()],
    secondFactor: [admin.secondFactor()],
  };
}

/** Those of their addresses that are of no single thing: lists, forms and settings. */
export const deskPages: readonly string[] = Object.values(
  adminPages({ ...nothingOwned, customer: dead, topUp: dead, call: dead, letter: dead }),
)
  .flat()
  .filter((address) => !address.includes(dead));

/** The others: of the things themselves, and what is found by their names. */
export function thingPages(kept: Kept): readonly string[] {
  return Object.values(adminPages(kept))
    .flat()
    .filter((address) => !deskPages.includes(address));
}
