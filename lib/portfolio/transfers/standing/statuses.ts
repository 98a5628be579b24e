/** Where the registrar says a transfer stands, in its own words (REG.API 8.9; the last but one is spelt so there). */
export const transferStatuses = [
  'pendingPayment',
  'pendingConfirmation',
  'authinfoError',
  'clientTransferProhibited',
  'transferProhibited',
  'transferError',
  'pendingTransfer',
  'alreadyTransfered',
  'notAvailable',
] as const;
export type TransferStatus = (typeof transferStatuses)[number];

export function isTransferStatus(text: string | null): text is TransferStatus {
  return transferStatuses.some((status) => status === text);
}

/** Where a new key may be given (REG.API 8.10): before the registry was asked. */
export const takesNewKey: ReadonlySet<string> = new Set([
  'pendingPayment',
  'authinfoError',
  'clientTransferProhibited',
  'transferProhibited',
] satisfies TransferStatus[]);

const keyRefusals: ReadonlySet<string> = new Set(['INVALID_AUTHINFO', 'AUTHINFO_NOT_FOUND']);

/** Whether the registrar refused something for the key that came with it. */
export function isKeyRefusal(code: string | null): boolean {
  return code !== null && keyRefusals.has(code);
}
