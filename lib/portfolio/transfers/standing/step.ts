import type { OperationState, TransferState } from '@/generated/prisma/enums';
import { isAboutContact } from '@/lib/portfolio/contacts/refusals';
import { isKeyRefusal, isTransferStatus, takesNewKey, type TransferStatus } from './statuses';

/** Where a transfer stands, in the words of whoever waits for it. */
export type TransferStep =
  /** Paid for, on its way to the registrar. */
  | 'ordering'
  /** Given up: the registrar is asked whether anything of the order is left there. */
  | 'givingUp'
  /** The registrar refused the order for its key. */
  | 'keyRefused'
  /** The registrar refused the order for the registrant's data. */
  | 'contactRefused'
  /** The registrar refused the order for something else. */
  | 'refused'
  /** The registrar has it and has not said where it stands. */
  | 'ordered'
  | Exclude<TransferStatus, 'alreadyTransfered' | 'transferError'>
  | 'done'
  | 'failed'
  | 'cancelled';

type Fault = { readonly state: OperationState; readonly errorCode: string | null; readonly errorParams: unknown };

type Stored = {
  readonly state: TransferState;
  readonly status: string | null;
  readonly operation: Fault | null;
};

/** The step of a transfer by what is known of it. */
export function stepOf({ state, status, operation }: Stored): TransferStep {
  if (state === 'done' || state === 'failed' || state === 'cancelled') return state;
  if (state === 'under_way') {
    const isSaid = isTransferStatus(status) && status !== 'alreadyTransfered' && status !== 'transferError';
    return isSaid ? status : 'ordered';
  }
  if (operation?.state === 'cancelled') return 'givingUp';
  if (operation?.state !== 'attention') return 'ordering';
  const { errorCode, errorParams } = operation;
  if (isKeyRefusal(errorCode)) return 'keyRefused';
  return isAboutContact({ code: errorCode ?? '', params: errorParams }) ? 'contactRefused' : 'refused';
}

/** Whether its owner may give another key now; `keyChange` is the one that is on its way. */
export function takesKey({
  keyChange,
  ...stored
}: Stored & { readonly keyChange: Pick<Fault, 'state' | 'errorCode'> | null }): boolean {
  if (keyChange && (keyChange.state !== 'attention' || !isKeyRefusal(keyChange.errorCode))) return false;
  return stored.state === 'under_way'
    ? stored.status !== null && takesNewKey.has(stored.status)
    : stepOf(stored) === 'keyRefused';
}
