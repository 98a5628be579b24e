/** Plan of an account: clients may call less than partners (REG.API 3.2). */
export type Plan = 'client' | 'partner' | 'partner2';

/** What the registrar may withhold from an account. */
export type Right = 'contract' | 'purchases' | 'transferRequests';

export interface Account {
  readonly id: number;
  readonly login: string;
  password: string;
  /** PEM of the key or certificate that checks `sig`; null when signatures are not set up. */
  publicKey: string | null;
  /** SHA-256 fingerprint (`AB:CD:…`) of the client certificate that every call must bring; absent means none. */
  certificate?: string;
  plan: Plan;
  /** Addresses and networks (`192.0.2.0/24`) that may call; empty means any. */
  ipList: readonly string[];
  /** A newer list that does not hold yet; `from` is an ISO time. */
  nextIpList?: { readonly from: string; readonly list: readonly string[] };
  /** Error code of every call of an account that is shut, `ACCOUNT_BLOCKED` for one; absent while it is open. */
  refusesWith?: string;
  /** Absent while nothing is withheld. */
  lacks?: readonly Right[];
  /** Kopecks. */
  balance: number;
  /** Kopecks that may be spent beyond the balance. */
  credit: number;
  /** What user/create was told of the user, without the password. */
  profile?: Readonly<Record<string, string>>;
  /** Account that this one was marked a referral of. */
  referrerId?: number;
  /** Addresses that outside services send customers back to, by service and purpose (REG.API 5.6, 11.3). */
  resellerUrls?: Readonly<Record<string, string>>;
}

/** One movement of an account's money; together they explain the balance. */
export interface LedgerEntry {
  readonly accountId: number;
  readonly at: string;
  /**
   * `refund` came back from an outside service, `return` is what was paid for nothing: the unused
   * part of a plan that was changed, an order that came to nothing.
   */
  readonly kind: 'start' | 'refill' | 'charge' | 'refund' | 'return';
  /** Kopecks; a charge is negative. */
  readonly amount: number;
  readonly billId: number | null;
}
