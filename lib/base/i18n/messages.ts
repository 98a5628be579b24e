import commonEn from '@/messages/en/base/common.json';
import errorsEn from '@/messages/en/base/errors.json';
import layoutEn from '@/messages/en/base/layout.json';
import uiEn from '@/messages/en/base/ui.json';
import authEn from '@/messages/en/shop/sign-in.json';
import shopEn from '@/messages/en/shop/search.json';
import checkoutEn from '@/messages/en/shop/checkout.json';
import contactsEn from '@/messages/en/portfolio/contacts.json';
import domainsEn from '@/messages/en/portfolio/domains.json';
import dnsEn from '@/messages/en/portfolio/dns.json';
import walletEn from '@/messages/en/money/wallet.json';
import invoicesEn from '@/messages/en/money/invoices.json';
import pricesEn from '@/messages/en/money/prices.json';
import operationsEn from '@/messages/en/desk/operations.json';
import apiLogEn from '@/messages/en/desk/api-log.json';
import customersEn from '@/messages/en/people/customers.json';
import settingsEn from '@/messages/en/people/settings.json';
import adminEn from '@/messages/en/desk/overview.json';
import registrarEn from '@/messages/en/desk/registrar.json';
import commonRu from '@/messages/ru/base/common.json';
import errorsRu from '@/messages/ru/base/errors.json';
import layoutRu from '@/messages/ru/base/layout.json';
import uiRu from '@/messages/ru/base/ui.json';
import authRu from '@/messages/ru/shop/sign-in.json';
import shopRu from '@/messages/ru/shop/search.json';
import checkoutRu from '@/messages/ru/shop/checkout.json';
import contactsRu from '@/messages/ru/portfolio/contacts.json';
import domainsRu from '@/messages/ru/portfolio/domains.json';
import dnsRu from '@/messages/ru/portfolio/dns.json';
import walletRu from '@/messages/ru/money/wallet.json';
import invoicesRu from '@/messages/ru/money/invoices.json';
import pricesRu from '@/messages/ru/money/prices.json';
import operationsRu from '@/messages/ru/desk/operations.json';
import apiLogRu from '@/messages/ru/desk/api-log.json';
import customersRu from '@/messages/ru/people/customers.json';
import settingsRu from '@/messages/ru/people/settings.json';
import adminRu from '@/messages/ru/desk/overview.json';
import registrarRu from '@/messages/ru/desk/registrar.json';
import type { Locale } from '@/lib/base/i18n/locales';

const english = {
  common: commonEn,
  errors: errorsEn,
  layout: layoutEn,
  ui: uiEn,
  auth: authEn,
  shop: shopEn,
  checkout: checkoutEn,
  contacts: contactsEn,
  domains: domainsEn,
  dns: dnsEn,
  wallet: walletEn,
  invoices: invoicesEn,
  prices: pricesEn,
  operations: operationsEn,
  apiLog: apiLogEn,
  customers: customersEn,
  settings: settingsEn,
  admin: adminEn,
  registrar: registrarEn,
};

const russian = {
  common: commonRu,
  errors: errorsRu,
  layout: layoutRu,
  ui: uiRu,
  auth: authRu,
  shop: shopRu,
  checkout: checkoutRu,
  contacts: contactsRu,
  domains: domainsRu,
  dns: dnsRu,
  wallet: walletRu,
  invoices: invoicesRu,
  prices: pricesRu,
  operations: operationsRu,
  apiLog: apiLogRu,
  customers: customersRu,
  settings: settingsRu,
  admin: adminRu,
  registrar: registrarRu,
};

/** Every text of the product by locale and namespace (the file name in camel case). */
export const messages = { en: english, ru: russian } satisfies Record<Locale, Record<keyof typeof english, object>>;

export function messagesOf(locale: Locale) {
  return messages[locale];
}
