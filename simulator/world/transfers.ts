/** Where an incoming transfer stands (REG.API 8.9). */
export type TransferStatus =
  | 'pendingPayment'
  | 'pendingConfirmation'
  | 'authinfoError'
  | 'clientTransferProhibited'
  | 'transferProhibited'
  | 'transferError'
  | 'pendingTransfer'
  | 'alreadyTransfered';

/** An ordered transfer of a name from another registrar; its service is the domain to be. */
export interface Transfer {
  readonly serviceId: number;
  authinfo: string;
  /** Years that the name is renewed for on the way; 0 for none. */
  readonly years: number;
  /** Kopecks to give back when it fails. */
  readonly amount: number;
  status: TransferStatus;
  /** When the status moves on by itself (ISO time); null when it waits for somebody. */
  movesAt: string | null;
}
