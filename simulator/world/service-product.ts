/** One web forwarding rule (REG.API 7.12). */
export interface Forward {
  /** Path on the domain, `/` and more. */
  readonly fwdfrom: string;
  readonly fwdto: string;
  readonly type: 'redirect' | 'frames';
  readonly title: string;
}

/** A letter that the service sent. */
interface Letter {
  readonly at: string;
  readonly kind: string;
  readonly to: string;
}

/** What an ordered service other than a domain has beside its row in `services`. */
export interface Product {
  /** Parameters of the order as later changes left them, with what the service made itself: login, passwd, server_ip. */
  params: Readonly<Record<string, string>>;
  /** Periods ordered; they begin when the service starts. */
  readonly periods: number;
  /** When a paid order starts to work (ISO time); null while it waits for payment. */
  activatesAt: string | null;
  /** Kopecks on the account at the outside service. */
  balance: number;
  forwards: readonly Forward[];
  letters: readonly Letter[];
}
