/** A name that will be free soon, on sale before it is (REG.API 8.11). */
export interface Lot {
  /** Punycode, lower case. */
  readonly dname: string;
  readonly registrar: string;
  /** Day of the first registration, `YYYY-MM-DD`. */
  readonly createdOn: string;
  /** Day on which the registry frees the name and the highest bid gets it. */
  readonly deletesOn: string;
  readonly yandexTic: number;
  readonly googlePr: number;
  /** Visitors and page views a day, and visitors from searches. */
  readonly visitors: number;
  readonly views: number;
  readonly searchTraffic: number;
  readonly searchQueries: readonly string[];
  /** The site that the name's index belongs to, when it is another one. */
  readonly mirror: string | null;
  readonly isRecommended: boolean;
  /** Kopecks that somebody outside this simulator bids; 0 for nothing. */
  readonly rivalBid: number;
}

/** An order for a name that will be free soon (REG.API 8.12). */
export interface Bid {
  readonly serviceId: number;
  readonly accountId: number;
  readonly dname: string;
  /** Kopecks */
  readonly amount: number;
  /** Kopecks paid at once: all, or the part that an order by instalments begins with. */
  readonly paid: number;
  /** Takes the rest from the balance when the name is won. */
  readonly paysRestItself: boolean;
  /** `owing`: won by instalments, the rest is due; `lost`: outbid or the name was kept, the money came back. */
  status: 'placed' | 'won' | 'owing' | 'lost';
  /** Day by which the rest must be paid; null when nothing is due. */
  dueOn: string | null;
}
