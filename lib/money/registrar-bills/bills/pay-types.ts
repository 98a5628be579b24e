/** Ways in which a bill may be paid that can be asked for, with the currencies of each (REG.API 6.4). */
export const currenciesOf = {
  prepay: ['RUR', 'USD'],
  bank: ['RUR', 'USD'],
  yamoney: ['RUR'],
  WM: ['RUR', 'USD', 'EUR', 'UAH'],
} as const;

export type PayType = keyof typeof currenciesOf;
export const payTypes = ['prepay', 'bank', 'yamoney', 'WM'] as const satisfies readonly PayType[];

/** The registrar's words for currencies; RUR is our RUB. */
export const registrarCurrencies = ['RUR', 'USD', 'EUR', 'UAH'] as const;
export type RegistrarCurrency = (typeof registrarCurrencies)[number];

/** Whether a bill can be paid so in that currency. */
export function takes(payType: PayType, currency: RegistrarCurrency): boolean {
  return currenciesOf[payType].some((one) => one === currency);
}

/** All that the registrar names on its bills (REG.API 6.2). */
export const toldPayTypes = [
  'prepay',
  'WM',
  'bank',
  'pbank',
  'yamoney',
  'ymbill',
  'robox',
  'cash',
  'alfacard',
  'chronopay',
  'handybank',
  'rbkmoney',
  'osmp',
  'paypal',
] as const;
