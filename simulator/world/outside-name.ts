import type { NameServer } from './service';

/** A name that another registrar keeps. */
export interface OutsideName {
  /** Punycode, lower case. */
  readonly dname: string;
  readonly authinfo: string;
  readonly registrar: string;
  /** Day, `YYYY-MM-DD`. */
  readonly createdOn: string;
  /** Day; null when nobody tells. */
  readonly expiresOn: string | null;
  /** Who locked the name against transfers: its registrar (`client`) or the registry. */
  readonly lock: 'none' | 'client' | 'registry';
  readonly nss: readonly NameServer[];
  /** What the registry knows of the registrant; empty when it keeps none. */
  readonly contacts: Readonly<Record<string, string>>;
}
