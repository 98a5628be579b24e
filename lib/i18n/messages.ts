import commonEn from '@/messages/en/common.json';
import errorsEn from '@/messages/en/errors.json';
import layoutEn from '@/messages/en/layout.json';
import uiEn from '@/messages/en/ui.json';
import authEn from '@/messages/en/auth.json';
import shopEn from '@/messages/en/shop.json';
import checkoutEn from '@/messages/en/checkout.json';
import contactsEn from '@/messages/en/contacts.json';
import domainsEn from '@/messages/en/domains.json';
import dnsEn from '@/messages/en/dns.json';
import walletEn from '@/messages/en/wallet.json';
import invoicesEn from '@/messages/en/invoices.json';
import pricesEn from '@/messages/en/prices.json';
import operationsEn from '@/messages/en/operations.json';
import apiLogEn from '@/messages/en/api-log.json';
import customersEn from '@/messages/en/customers.json';
import settingsEn from '@/messages/en/settings.json';
import adminEn from '@/messages/en/admin.json';
import registrarEn from '@/messages/en/registrar.json';
import commonRu from '@/messages/ru/common.json';
import errorsRu from '@/messages/ru/errors.json';
import layoutRu from '@/messages/ru/layout.json';
import uiRu from '@/messages/ru/ui.json';
import authRu from '@/messages/ru/auth.json';
import shopRu from '@/messages/ru/shop.json';
import checkoutRu from '@/messages/ru/checkout.json';
import contactsRu from '@/messages/ru/contacts.json';
import domainsRu from '@/messages/ru/domains.json';
import dnsRu from '@/messages/ru/dns.json';
import walletRu from '@/messages/ru/wallet.json';
import invoicesRu from '@/messages/ru/invoices.json';
import pricesRu from '@/messages/ru/prices.json';
import operationsRu from '@/messages/ru/operations.json';
import apiLogRu from '@/messages/ru/api-log.json';
import customersRu from '@/messages/ru/customers.json';
import settingsRu from '@/messages/ru/settings.json';
import adminRu from '@/messages/ru/admin.json';
import registrarRu from '@/messages/ru/registrar.json';
import type { Locale } from '@/lib/i18n/locales';

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
