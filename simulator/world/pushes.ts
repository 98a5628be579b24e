/** A domain offered to another account, until that accepts or refuses it (REG.API 8.23 to 8.25). */
export interface Push {
  readonly id: number;
  readonly serviceId: number;
  readonly fromAccountId: number;
  readonly toAccountId: number;
  /** The giver becomes the receiver's referrer. */
  readonly makesReferral: boolean;
}

/** A partner asks the owner of a domain for it; the owner answers outside of the API (REG.API 8.26). */
export interface TransferRequest {
  readonly id: number;
  readonly serviceId: number;
  readonly byAccountId: number;
}
