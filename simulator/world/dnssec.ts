/** An ECDSA P-256 key. */
export interface SigningKey {
  /** PKCS #8 as PEM. */
  readonly privateKey: string;
  /** The two coordinates, 64 bytes in base64, as a DNSKEY record prints them. */
  readonly publicKey: string;
}

/** Keys of a signed zone; while one is replaced, its successor stands behind it. */
export interface ZoneKeys {
  readonly ksks: readonly SigningKey[];
  readonly zsks: readonly SigningKey[];
}

/** What a DS record in the parent zone says. */
export interface DelegationSigner {
  readonly keyTag: number;
  readonly algorithm: number;
  readonly digestType: number;
  /** Hexadecimal, lower case. */
  readonly digest: string;
}

/** What resolvers can see of a domain: keys in its zone when it is signed here, DS records in the parent zone. */
export interface DnssecRecords {
  readonly keys: ZoneKeys | null;
  readonly ds: readonly DelegationSigner[];
}

export interface DomainDnssec extends DnssecRecords {
  /** What takes its place once the parent zone has taken the change over. */
  readonly next: (DnssecRecords & { readonly at: string }) | null;
}
