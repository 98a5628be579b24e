import commonEn from '@/messages/en/base/common.json';
import errorsEn from '@/messages/en/base/errors.json';
import layoutEn from '@/messages/en/base/layout.json';
import uiEn from '@/messages/en/base/ui.json';
import authEn from '@/messages/en/people/auth.json';
import usersEn from '@/messages/en/people/users.json';
import staffEn from '@/messages/en/people/staff.json';
import customersEn from '@/messages/en/people/customers.json';
import customerGroupsEn from '@/messages/en/people/customer-groups.json';
import legalEn from '@/messages/en/people/legal.json';
import settingsEn from '@/messages/en/people/settings.json';
import mailEn from '@/messages/en/people/mail.json';
import telegramEn from '@/messages/en/people/telegram.json';
import auditEn from '@/messages/en/people/audit.json';
import listsEn from '@/messages/en/people/lists.json';
import paymentsEn from '@/messages/en/money/payments.json';
import requisitesEn from '@/messages/en/money/requisites.json';
import sellersEn from '@/messages/en/money/sellers.json';
import buyersEn from '@/messages/en/money/buyers.json';
import documentsEn from '@/messages/en/money/documents.json';
import adjustmentsEn from '@/messages/en/money/adjustments.json';
import bankEn from '@/messages/en/money/bank.json';
import taxesEn from '@/messages/en/money/taxes.json';
import ratesEn from '@/messages/en/money/rates.json';
import booksEn from '@/messages/en/money/books.json';
import marginEn from '@/messages/en/money/margin.json';
import registrarBillsEn from '@/messages/en/money/registrar-bills.json';
import walletEn from '@/messages/en/money/wallet.json';
import invoicesEn from '@/messages/en/money/invoices.json';
import contactChoicesEn from '@/messages/en/portfolio/contact-choices.json';
import contactsEn from '@/messages/en/portfolio/contacts.json';
import domainsEn from '@/messages/en/portfolio/domains.json';
import bulkEn from '@/messages/en/portfolio/bulk.json';
import dnsEn from '@/messages/en/portfolio/dns.json';
import whoisEn from '@/messages/en/portfolio/whois.json';
import handOversEn from '@/messages/en/portfolio/hand-overs.json';
import bidsEn from '@/messages/en/portfolio/bids.json';
import otherAccountsEn from '@/messages/en/portfolio/other-accounts.json';
import transfersEn from '@/messages/en/portfolio/transfers.json';
import foldersEn from '@/messages/en/portfolio/folders.json';
import sheetsEn from '@/messages/en/portfolio/sheets.json';
import serverSetsEn from '@/messages/en/portfolio/server-sets.json';
import shopPricesEn from '@/messages/en/shop/prices.json';
import renewalsEn from '@/messages/en/shop/renewals.json';
import nameListsEn from '@/messages/en/shop/name-lists.json';
import tagsEn from '@/messages/en/portfolio/tags.json';
import releasedEn from '@/messages/en/shop/released.json';
import findEn from '@/messages/en/shop/find.json';
import searchEn from '@/messages/en/shop/search.json';
import cartEn from '@/messages/en/shop/cart.json';
import checkoutEn from '@/messages/en/shop/checkout.json';
import ordersEn from '@/messages/en/shop/orders.json';
import signInEn from '@/messages/en/shop/sign-in.json';
import pricesEn from '@/messages/en/desk/prices.json';
import operationsEn from '@/messages/en/desk/operations.json';
import groupsEn from '@/messages/en/desk/groups.json';
import apiLogEn from '@/messages/en/desk/api-log.json';
import overviewEn from '@/messages/en/desk/overview.json';
import firstRunEn from '@/messages/en/desk/first-run.json';
import dueRenewalsEn from '@/messages/en/desk/due-renewals.json';
import registrarEn from '@/messages/en/desk/registrar.json';
import commonRu from '@/messages/ru/base/common.json';
import errorsRu from '@/messages/ru/base/errors.json';
import layoutRu from '@/messages/ru/base/layout.json';
import uiRu from '@/messages/ru/base/ui.json';
import authRu from '@/messages/ru/people/auth.json';
import usersRu from '@/messages/ru/people/users.json';
import staffRu from '@/messages/ru/people/staff.json';
import customersRu from '@/messages/ru/people/customers.json';
import customerGroupsRu from '@/messages/ru/people/customer-groups.json';
import legalRu from '@/messages/ru/people/legal.json';
import settingsRu from '@/messages/ru/people/settings.json';
import mailRu from '@/messages/ru/people/mail.json';
import telegramRu from '@/messages/ru/people/telegram.json';
import auditRu from '@/messages/ru/people/audit.json';
import listsRu from '@/messages/ru/people/lists.json';
import paymentsRu from '@/messages/ru/money/payments.json';
import requisitesRu from '@/messages/ru/money/requisites.json';
import sellersRu from '@/messages/ru/money/sellers.json';
import buyersRu from '@/messages/ru/money/buyers.json';
import documentsRu from '@/messages/ru/money/documents.json';
import adjustmentsRu from '@/messages/ru/money/adjustments.json';
import bankRu from '@/messages/ru/money/bank.json';
import taxesRu from '@/messages/ru/money/taxes.json';
import ratesRu from '@/messages/ru/money/rates.json';
import booksRu from '@/messages/ru/money/books.json';
import marginRu from '@/messages/ru/money/margin.json';
import registrarBillsRu from '@/messages/ru/money/registrar-bills.json';
import walletRu from '@/messages/ru/money/wallet.json';
import invoicesRu from '@/messages/ru/money/invoices.json';
import contactChoicesRu from '@/messages/ru/portfolio/contact-choices.json';
import contactsRu from '@/messages/ru/portfolio/contacts.json';
import domainsRu from '@/messages/ru/portfolio/domains.json';
import bulkRu from '@/messages/ru/portfolio/bulk.json';
import dnsRu from '@/messages/ru/portfolio/dns.json';
import whoisRu from '@/messages/ru/portfolio/whois.json';
import handOversRu from '@/messages/ru/portfolio/hand-overs.json';
import bidsRu from '@/messages/ru/portfolio/bids.json';
import otherAccountsRu from '@/messages/ru/portfolio/other-accounts.json';
import transfersRu from '@/messages/ru/portfolio/transfers.json';
import foldersRu from '@/messages/ru/portfolio/folders.json';
import sheetsRu from '@/messages/ru/portfolio/sheets.json';
import serverSetsRu from '@/messages/ru/portfolio/server-sets.json';
import shopPricesRu from '@/messages/ru/shop/prices.json';
import renewalsRu from '@/messages/ru/shop/renewals.json';
import nameListsRu from '@/messages/ru/shop/name-lists.json';
import tagsRu from '@/messages/ru/portfolio/tags.json';
import releasedRu from '@/messages/ru/shop/released.json';
import findRu from '@/messages/ru/shop/find.json';
import searchRu from '@/messages/ru/shop/search.json';
import cartRu from '@/messages/ru/shop/cart.json';
import checkoutRu from '@/messages/ru/shop/checkout.json';
import ordersRu from '@/messages/ru/shop/orders.json';
import signInRu from '@/messages/ru/shop/sign-in.json';
import pricesRu from '@/messages/ru/desk/prices.json';
import operationsRu from '@/messages/ru/desk/operations.json';
import groupsRu from '@/messages/ru/desk/groups.json';
import apiLogRu from '@/messages/ru/desk/api-log.json';
import overviewRu from '@/messages/ru/desk/overview.json';
import firstRunRu from '@/messages/ru/desk/first-run.json';
import dueRenewalsRu from '@/messages/ru/desk/due-renewals.json';
import registrarRu from '@/messages/ru/desk/registrar.json';
import type { Locale } from '@/lib/base/i18n/locales';

const english = {
  common: commonEn,
  errors: errorsEn,
  layout: layoutEn,
  ui: uiEn,
  auth: authEn,
  users: usersEn,
  staff: staffEn,
  customers: customersEn,
  customerGroups: customerGroupsEn,
  legal: legalEn,
  settings: settingsEn,
  mail: mailEn,
  telegram: telegramEn,
  audit: auditEn,
  lists: listsEn,
  payments: paymentsEn,
  requisites: requisitesEn,
  sellers: sellersEn,
  buyers: buyersEn,
  documents: documentsEn,
  adjustments: adjustmentsEn,
  bank: bankEn,
  taxes: taxesEn,
  rates: ratesEn,
  books: booksEn,
  margin: marginEn,
  registrarBills: registrarBillsEn,
  wallet: walletEn,
  invoices: invoicesEn,
  prices: pricesEn,
  contactChoices: contactChoicesEn,
  contacts: contactsEn,
  domains: domainsEn,
  bulk: bulkEn,
  dns: dnsEn,
  whois: whoisEn,
  handOvers: handOversEn,
  otherAccounts: otherAccountsEn,
  bids: bidsEn,
  transfers: transfersEn,
  folders: foldersEn,
  serverSets: serverSetsEn,
  sheets: sheetsEn,
  shopPrices: shopPricesEn,
  renewals: renewalsEn,
  nameLists: nameListsEn,
  tags: tagsEn,
  released: releasedEn,
  find: findEn,
  search: searchEn,
  cart: cartEn,
  checkout: checkoutEn,
  orders: ordersEn,
  signIn: signInEn,
  operations: operationsEn,
  groups: groupsEn,
  apiLog: apiLogEn,
  overview: overviewEn,
  firstRun: firstRunEn,
  dueRenewals: dueRenewalsEn,
  registrar: registrarEn,
};

const russian = {
  common: commonRu,
  errors: errorsRu,
  layout: layoutRu,
  ui: uiRu,
  auth: authRu,
  users: usersRu,
  staff: staffRu,
  customers: customersRu,
  customerGroups: customerGroupsRu,
  legal: legalRu,
  settings: settingsRu,
  mail: mailRu,
  telegram: telegramRu,
  audit: auditRu,
  lists: listsRu,
  payments: paymentsRu,
  requisites: requisitesRu,
  sellers: sellersRu,
  buyers: buyersRu,
  documents: documentsRu,
  adjustments: adjustmentsRu,
  bank: bankRu,
  taxes: taxesRu,
  rates: ratesRu,
  books: booksRu,
  margin: marginRu,
  registrarBills: registrarBillsRu,
  wallet: walletRu,
  invoices: invoicesRu,
  prices: pricesRu,
  contactChoices: contactChoicesRu,
  contacts: contactsRu,
  domains: domainsRu,
  bulk: bulkRu,
  dns: dnsRu,
  whois: whoisRu,
  handOvers: handOversRu,
  otherAccounts: otherAccountsRu,
  bids: bidsRu,
  transfers: transfersRu,
  folders: foldersRu,
  serverSets: serverSetsRu,
  sheets: sheetsRu,
  shopPrices: shopPricesRu,
  renewals: renewalsRu,
  nameLists: nameListsRu,
  tags: tagsRu,
  released: releasedRu,
  find: findRu,
  search: searchRu,
  cart: cartRu,
  checkout: checkoutRu,
  orders: ordersRu,
  signIn: signInRu,
  operations: operationsRu,
  groups: groupsRu,
  apiLog: apiLogRu,
  overview: overviewRu,
  firstRun: firstRunRu,
  dueRenewals: dueRenewalsRu,
  registrar: registrarRu,
};

/** Every text of the product by locale and namespace (the file name in camel case; README.md). */
export const messages = { en: english, ru: russian } satisfies Record<Locale, Record<keyof typeof english, object>>;

export function messagesOf(locale: Locale) {
  return messages[locale];
}
