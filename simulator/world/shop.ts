/** A domain that its holder sells (REG.API 13). */
export interface ShopLot {
  readonly id: number;
  readonly accountId: number;
  readonly serviceId: number;
  priceType: 'fixed' | 'offer';
  /** Kopecks. */
  price: number;
  /** Kopecks; the lowest offer that is listened to. */
  minPrice: number;
  deniesLowerBids: boolean;
  isWithSite: boolean;
  isWithTrademark: boolean;
  description: string;
  keywords: readonly string[];
  categoryIds: readonly number[];
  /** How often others looked at it. */
  hits: number;
  /** ISO time. */
  readonly placedAt: string;
  changedAt: string;
}
