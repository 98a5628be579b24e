import type { Account } from '../world/account';
import { retailPrice } from './tlds';

/** Whether the account pays partners' prices; everybody else, strangers too, is shown and charged the retail ones. */
export function isPartner(account: Account | null): boolean {
  return account !== null && account.plan !== 'client';
}

/** What the account pays where a partner pays so many kopecks. */
export function priceFor(account: Account | null, kopecks: number): number {
  return isPartner(account) ? kopecks : retailPrice(kopecks);
}
