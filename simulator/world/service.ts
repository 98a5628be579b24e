/** `N` not active, `A` active, `S` suspended, `D` deleted, `O` moved to another registrar (REG.API 7.7). */
type ServiceState = 'N' | 'A' | 'S' | 'D' | 'O';

export interface NameServer {
  readonly ns: string;
  readonly ip?: string;
}

/** What only a domain has. */
export interface DomainDetails {
  nss: readonly NameServer[];
  contacts: Readonly<Record<string, string>>;
  isPrivate: boolean;
  isDelegated: boolean;
  /** Kopecks a year for premium names; null means the zone's price. */
  premiumRenewal: number | null;
  /** Key of the link under which documents can be sent (REG.API 8.14). */
  docsUploadSid?: string;
  /** When the last letter that asks for the registrant's address went out (ISO time). */
  verificationSentAt?: string;
  /** Day on which another account had it last. */
  movedOn?: string;
}

export interface Service {
  readonly id: number;
  accountId: number;
  /** Punycode, lower case; empty for services without a domain. */
  readonly dname: string;
  readonly servtype: string;
  subtype: string;
  uplinkId: number;
  /** Goes over to the service that takes this one's place (REG.API 7.19). */
  userServid: string | null;
  state: ServiceState;
  /** Day, `YYYY-MM-DD`. */
  createdOn: string;
  /** Day, `YYYY-MM-DD`; null for services without a term and for unpaid orders. */
  expiresOn: string | null;
  autoRenews: boolean;
  readonly domain: DomainDetails | null;
}

/** Deleted, or another registrar's by now: nothing can be done with the service any more. */
export function isGone({ state }: Service): boolean {
  return state === 'D' || state === 'O';
}

export interface Folder {
  readonly id: number;
  readonly accountId: number;
  name: string;
  serviceIds: readonly number[];
}
