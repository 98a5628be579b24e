import { homeCurrency, type Currency } from '@/lib/base/values/money';

/** Everybody who can take money for us, in the order in which they are offered. */
export const providerNames = ['yookassa', 'sandbox'] as const;
export type ProviderName = (typeof providerNames)[number];

export const isProviderName = (text: string): text is ProviderName => providerNames.some((name) => name === text);

/** Whether one takes amounts in a currency. */
export const takes = (name: ProviderName, currency: Currency): boolean =>
  name !== 'yookassa' || currency === homeCurrency;

/** As statements and letters name them, in every language. */
export const providerTitles: Readonly<Record<ProviderName, string>> = { yookassa: 'YooKassa', sandbox: 'Sandbox' };
