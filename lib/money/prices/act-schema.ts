/** What a price is asked for. */
export const priceActs = ['register', 'renew', 'transfer', 'restore'] as const;
export type PriceAct = (typeof priceActs)[number];
export const isAct = (text: string): text is PriceAct => priceActs.some((act) => act === text);
